// The last few facts, exactly, in plain JavaScript: the dynamic programming of src/rules/policy_states.h.
const MOST_OPEN = 9;
const MOST_STATES = 4096;
const MOST_WORK = 200_000;

export class PlainStates {
  constructor(policy) {
    this.policy = policy;
    this.place = new Int32Array(policy.factOf.length).fill(-1);
  }

  /** { ask, shortest, longest }, or null where that is too much. `open`: members that can be asked. */
  solve(open) {
    if (open.length > MOST_OPEN) return null;
    const { policy } = this;
    this.pending = [];
    let nodes = 1;
    for (let index = 0; index < policy.caseCount; ++index) {
      if (policy.openSlots[index] === 0) continue;
      this.pending.push(index);
      nodes += policy.firstNode[index + 1] - policy.firstNode[index];
    }
    this.limit = Math.min(MOST_STATES, Math.floor(MOST_WORK / nodes));
    this.open = open;
    // A state is one number: for each open fact nothing, a cell, or わからない.
    this.radix = [];
    let radix = 1;
    open.forEach((member, i) => {
      this.place[member] = i;
      this.radix.push(radix);
      radix *= policy.cellCount[member] + 2;
    });
    this.states = new Map();
    this.tooMany = false;
    const start = this.follow(0);
    const ask = this.tooMany ? -1 : open[this.chooseFrom(0, start.candidates)];
    for (const member of open) this.place[member] = -1;
    return this.tooMany ? null : { ask, shortest: start.shortest, longest: start.longest };
  }

  candidates() {
    const { policy, place } = this;
    const { fresh, slots } = policy;
    let open = 0;
    for (const index of this.pending) {
      policy.run(index);
      if (policy.settled) continue;
      const first = policy.firstSlot[index];
      for (let slot = first; slot < policy.firstSlot[index + 1]; ++slot) {
        if (fresh[slot - first] > 0 && policy.closed[slots[slot]] === 0) open |= 1 << place[slots[slot]];
      }
    }
    return open;
  }

  expect(code) {
    const known = this.states.get(code);
    if (known || this.tooMany) return known;
    if (this.states.size + 1 > this.limit) {
      this.tooMany = true;
      return undefined;
    }
    const state = { candidates: this.candidates(), expected: 0, shortest: 0, longest: 0, hasRun: false };
    this.states.set(code, state);
    let least = 0;
    for (let i = 0; i < this.open.length && !this.tooMany; ++i) {
      if (((state.candidates >> i) & 1) === 0) continue;
      const cost = this.costOf(code, i);
      if (least === 0 || cost < least) least = cost;
    }
    state.expected = least;
    return state;
  }

  costOf(code, i) {
    const { policy } = this;
    const member = this.open[i];
    const before = policy.domain[member];
    const weight = policy.weight[member];
    let total = 0;
    for (let cell = 0; cell < weight.length; ++cell) if ((before >> cell) & 1) total += weight[cell];
    let cost = 1;
    for (let cell = 0; cell < weight.length && !this.tooMany; ++cell) {
      if (((before >> cell) & 1) === 0) continue;
      const answer = code + (cell + 1) * this.radix[i];
      let then = this.states.get(answer);
      if (!then) {
        policy.setDomain(member, 1 << cell);
        then = this.expect(answer);
        policy.setDomain(member, before);
      }
      if (then) cost += then.expected * weight[cell] / total;
    }
    return cost;
  }

  chooseFrom(code, candidates) {
    const places = [];
    for (let i = 0; i < this.open.length; ++i) if ((candidates >> i) & 1) places.push(i);
    const members = places.map((i) => this.open[i]);
    return places[this.policy.choose(members, places.map((i) => this.costOf(code, i)))];
  }

  follow(code) {
    const state = this.expect(code);
    if (this.tooMany || state.hasRun) return state;
    state.hasRun = true;
    if (state.candidates === 0) return state;
    const { policy } = this;
    const i = this.chooseFrom(code, state.candidates);
    const member = this.open[i];
    const before = policy.domain[member];
    let shortest = Infinity;
    let longest = 0;
    const take = (then) => {
      if (!then) return;
      shortest = Math.min(shortest, then.shortest);
      longest = Math.max(longest, then.longest);
    };
    ++policy.begun[policy.topicOf[member]];
    for (let cell = 0; cell < policy.cellCount[member] && !this.tooMany; ++cell) {
      if (((before >> cell) & 1) === 0) continue;
      policy.setDomain(member, 1 << cell);
      take(this.follow(code + (cell + 1) * this.radix[i]));
      policy.setDomain(member, before);
    }
    if (!this.tooMany) {
      policy.closed[member] = 1;
      take(this.follow(code + (policy.cellCount[member] + 1) * this.radix[i]));
      policy.closed[member] = 0;
    }
    --policy.begun[policy.topicOf[member]];
    state.shortest = shortest + 1;
    state.longest = longest + 1;
    return state;
  }
}
