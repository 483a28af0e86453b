// The next question, in plain JavaScript: the same policy as src/rules/next_question.h, as good as we can write it by hand for
// a pack whose facts do not depend on each other. Everything lies in typed arrays; only what an answer touches is decided again.
//
//   policy.answer(fact, value); policy.next()   // the fact to ask, or -1; policy.atLeast, policy.atMost
//
// Like the engine: exact by dynamic programming for the last few facts, one answer ahead before that, most needed at first.
import { layOut } from './plain_layout.mjs';
import { PlainStates } from './plain_states.mjs';

const MOST_LOOK_AHEAD = 6000;
/** Shares are numbers from 0 to 1; whoever can get somewhere is not lost. */
const LEAST = 2 ** -30;
/** A tie, in questions. */
const TIE = 2 ** -10;

const isSingle = (mask) => (mask & (mask - 1)) === 0;
const bitCount = (mask) => { let n = 0; for (; mask !== 0; mask &= mask - 1) ++n; return n; };

export class PlainPolicy {
  constructor(pack) {
    Object.assign(this, layOut(pack));
    this.share = new Float64Array(this.predicateMask.length);
    this.arrived = new Float64Array(this.nodeMember.length);
    this.reach = new Int32Array(this.nodeMember.length);
    this.domain = new Int32Array(this.factOf.length);
    this.weighed = new Int32Array(this.factOf.length);
    this.closed = new Uint8Array(this.factOf.length);
    this.outcomes = new Int32Array(this.caseCount);
    this.openSlots = new Int32Array(this.caseCount);
    this.touched = new Uint8Array(this.caseCount);
    this.toDecide = [];
    this.need = new Float64Array(this.slots.length);
    this.fresh = new Float64Array(this.mostSlots);
    this.totalNeed = new Float64Array(this.factOf.length);
    this.openCases = new Int32Array(this.factOf.length);
    this.spared = new Float64Array(this.factOf.length);
    this.untouched = new Float64Array(this.factOf.length);
    this.claimed = new Int32Array(this.factOf.length);
    this.begun = new Int32Array(this.topicCount);
    this.answered = new Uint8Array(this.factOf.length);
    this.states = new PlainStates(this);
    this.call = 0;
    this.atLeast = 0;
    this.atMost = 0;
    for (let member = 0; member < this.factOf.length; ++member) this.setDomain(member, this.all[member]);
    for (let i = 0; i < this.caseCount; ++i) { this.touched[i] = 1; this.toDecide.push(i); }
  }

  // --- what is known
  cellOf(fact, value) {
    const cuts = this.cuts[fact];
    if (cuts.length === 0) return value;
    let cell = 0;
    while (cell < cuts.length && value >= cuts[cell]) ++cell;
    return cell;
  }
  clear() {
    for (let member = 0; member < this.factOf.length; ++member) {
      if (this.answered[member] === 0) continue;
      this.answered[member] = 0;
      --this.begun[this.topicOf[member]];
      this.setDomain(member, this.all[member]);
      this.touch(member);
    }
  }
  answer(fact, value) {
    const member = this.memberOf[fact];
    const mask = 1 << this.cellOf(fact, value);
    if (this.answered[member] === 0) { this.answered[member] = 1; ++this.begun[this.topicOf[member]]; }
    if (this.domain[member] === mask) return;
    this.setDomain(member, mask);
    this.touch(member);
  }
  touch(member) {
    const cases = this.casesWith[member];
    for (let i = 0; i < cases.length; ++i) {
      if (this.touched[cases[i]] !== 0) continue;
      this.touched[cases[i]] = 1;
      this.toDecide.push(cases[i]);
    }
  }
  setDomain(member, mask) {
    this.domain[member] = mask;
    // Shares are read only while several cells are left, so that trying an answer out leaves them as they were.
    if (isSingle(mask) || mask === this.weighed[member]) return;
    this.weighed[member] = mask;
    const weight = this.weight[member];
    let total = 0;
    for (let cell = 0; cell < weight.length; ++cell) if ((mask >> cell) & 1) total += weight[cell];
    const own = this.predicatesOf[member];
    for (let i = 0; i < own.length; ++i) {
      const left = this.predicateMask[own[i]] & mask;
      let share = 0;
      for (let cell = 0; cell < weight.length; ++cell) if ((left >> cell) & 1) share += weight[cell];
      this.share[own[i]] = share / total;
    }
  }

  // --- deciding one tree: its outcomes as bits, and whether one is left; else `fresh` has the need of each slot
  run(index) {
    const needs = this.fresh;
    const { domain, nodeMember, firstEdge, edgeMask, edgeTo, edgePredicate, arrived, reach, share, nodeSlot, closed } = this;
    // While only one branch is possible.
    let root = this.firstNode[index];
    for (;;) {
      if (root < 0) {
        this.settled = true;
        return 1 << ~root;
      }
      const known = domain[nodeMember[root]];
      let taken = 0;
      let to = 0;
      for (let e = firstEdge[root]; e < firstEdge[root + 1] && taken < 2; ++e) {
        if ((edgeMask[e] & known) !== 0) { ++taken; if (taken === 1) to = edgeTo[e]; }
      }
      if (taken > 1) break;
      root = to;
    }
    this.settled = false;
    const slots = this.firstSlot[index + 1] - this.firstSlot[index];
    for (let i = 0; i < slots; ++i) needs[i] = 0;
    const end = this.firstNode[index + 1];
    for (let at = root; at < end; ++at) arrived[at] = 0;
    arrived[root] = 1;
    for (let at = root; at < end; ++at) {
      const here = arrived[at];
      if (here === 0) continue;
      const member = nodeMember[at];
      const known = domain[member];
      const allGo = isSingle(known) || closed[member] !== 0;
      for (let e = firstEdge[at]; e < firstEdge[at + 1]; ++e) {
        const to = edgeTo[e];
        if (to < 0 || (edgeMask[e] & known) === 0) continue;
        arrived[to] = allGo ? here : Math.max(here * share[edgePredicate[e]], LEAST);
      }
    }
    const first = this.firstSlot[index];
    for (let at = end - 1; at >= root; --at) {
      if (arrived[at] === 0) continue;
      const known = domain[nodeMember[at]];
      let all = 0;
      let firstTaken = -1;
      let differs = false;
      for (let e = firstEdge[at]; e < firstEdge[at + 1]; ++e) {
        if ((edgeMask[e] & known) === 0) continue;
        const below = edgeTo[e] < 0 ? 1 << ~edgeTo[e] : reach[edgeTo[e]];
        if (firstTaken < 0) {
          firstTaken = e;
        } else if (!differs) {
          const other = edgeTo[firstTaken] < 0 ? 1 << ~edgeTo[firstTaken] : reach[edgeTo[firstTaken]];
          differs = below !== other || (!isSingle(below) && this.endDifferently(at, firstTaken, e));
        }
        all |= below;
      }
      reach[at] = all;
      if (differs) {
        const place = nodeSlot[at] - first;
        needs[place] = Math.min(needs[place] + arrived[at], 1);
      }
    }
    return reach[root];
  }
  // Two branches with the same outcomes: can the rest be such that they end differently?
  endDifferently(at, one, other) {
    return this.walkFirst(this.edgeTo[one], this.edgeTo[other]);
  }
  walkFirst(at, other) {
    if (at < 0) return this.walkSecond(other, 1 << ~at);
    const member = this.nodeMember[at];
    const before = this.domain[member];
    let found = false;
    for (let e = this.firstEdge[at]; !found && e < this.firstEdge[at + 1]; ++e) {
      if ((this.edgeMask[e] & before) === 0) continue;
      this.domain[member] = before & this.edgeMask[e];
      found = this.walkFirst(this.edgeTo[e], other);
    }
    this.domain[member] = before;
    return found;
  }
  walkSecond(at, end) {
    if (at < 0) return 1 << ~at !== end;
    if ((this.reach[at] & ~end) === 0) return false;
    const member = this.nodeMember[at];
    const before = this.domain[member];
    let found = false;
    for (let e = this.firstEdge[at]; !found && e < this.firstEdge[at + 1]; ++e) {
      if ((this.edgeMask[e] & before) === 0) continue;
      this.domain[member] = before & this.edgeMask[e];
      found = this.walkSecond(this.edgeTo[e], end);
    }
    this.domain[member] = before;
    return found;
  }

  decide() {
    const { fresh, need, slots, totalNeed, openCases, closed } = this;
    for (const index of this.toDecide) {
      this.touched[index] = 0;
      this.outcomes[index] = this.run(index);
      if (this.settled) {
        if (this.openSlots[index] === 0) continue;
        fresh.fill(0);
      }
      let open = 0;
      const first = this.firstSlot[index];
      for (let slot = first; slot < this.firstSlot[index + 1]; ++slot) {
        const before = need[slot];
        const now = fresh[slot - first];
        if (before === 0 && now === 0) continue;
        const member = slots[slot];
        totalNeed[member] += now - before;
        openCases[member] += (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
        // Sums of numbers that came and went leave dust.
        if (openCases[member] === 0) totalNeed[member] = 0;
        need[slot] = now;
        if (now > 0) ++open;
      }
      this.openSlots[index] = open;
    }
    this.toDecide.length = 0;
  }

  // --- asking
  next() {
    this.decide();
    const open = [];
    for (let member = 0; member < this.factOf.length; ++member) if (this.openCases[member] > 0) open.push(member);
    this.atLeast = this.atMost = 0;
    if (open.length === 0) return -1;
    const solution = this.states.solve(open);
    if (solution) {
      this.atLeast = solution.shortest;
      this.atMost = solution.longest;
      return this.factOf[solution.ask];
    }
    this.atLeast = this.countIndependent();
    this.atMost = open.length;
    const candidates = this.lookedAt(open);
    if (candidates.length >= Math.min(2, open.length)) {
      candidates.sort((a, b) => a - b);
      return this.factOf[candidates[this.choose(candidates, candidates.map((member) => this.costOf(member, open)))]];
    }
    return this.factOf[this.mostNeeded(open)];
  }

  /** The place of the cheapest, or of the open topic's cheapest where that costs less than half a question more. */
  choose(candidates, costs) {
    const topic = this.openTopic(candidates);
    let best = 0;
    let own = -1;
    for (let i = 0; i < candidates.length; ++i) {
      if (costs[i] + TIE < costs[best]) best = i;
      if (topic < 0 || this.topicOf[candidates[i]] !== topic) continue;
      if (own < 0 || costs[i] + TIE < costs[own]) own = i;
    }
    return own >= 0 && costs[own] - costs[best] + TIE < 0.5 ? own : best;
  }
  openTopic(candidates) {
    let topic = -1;
    for (const member of candidates) {
      const of = this.topicOf[member];
      if (this.begun[of] > 0 && (topic < 0 || of < topic)) topic = of;
    }
    return topic;
  }

  // The most needed facts, as many as a look ahead can afford.
  lookedAt(open) {
    const ranked = [...open].sort((a, b) => this.totalNeed[b] - this.totalNeed[a] || a - b);
    let work = 0;
    let count = 0;
    for (; count < ranked.length; ++count) {
      const member = ranked[count];
      let nodes = 0;
      for (const index of this.casesWith[member]) if (this.openSlots[index] > 0) nodes += this.firstNode[index + 1] - this.firstNode[index];
      work += nodes * bitCount(this.domain[member]);
      if (work > MOST_LOOK_AHEAD) break;
    }
    ranked.length = count;
    return ranked;
  }
  costOf(member, open) {
    const before = this.domain[member];
    const weight = this.weight[member];
    let total = 0;
    for (let cell = 0; cell < weight.length; ++cell) if ((before >> cell) & 1) total += weight[cell];
    this.spareUntouched(member);
    let cost = 1;
    for (let cell = 0; cell < weight.length; ++cell) {
      if (((before >> cell) & 1) === 0) continue;
      this.setDomain(member, 1 << cell);
      cost += this.expectedWith(member, open) * weight[cell] / total;
    }
    this.setDomain(member, before);
    return cost;
  }
  // Trees that no answer to this fact touches spare facts to the same share of residents, whatever the answer.
  spareUntouched(changed) {
    this.untouched.fill(1);
    const touched = this.casesWith[changed];
    let next = 0;
    for (let index = 0; index < this.caseCount; ++index) {
      if (next < touched.length && touched[next] === index) { ++next; continue; }
      if (this.openSlots[index] > 0) this.spare(index, this.need, this.firstSlot[index], this.untouched);
    }
  }
  spare(index, needs, from, spared) {
    const first = this.firstSlot[index];
    for (let slot = first; slot < this.firstSlot[index + 1]; ++slot) spared[this.slots[slot]] *= 1 - needs[from + slot - first];
  }
  // How many facts are expected to be asked, each tree being asked from the top, if one domain were another.
  expectedWith(changed, open) {
    this.spared.set(this.untouched);
    for (const index of this.casesWith[changed]) {
      if (this.openSlots[index] === 0) continue;
      this.run(index);
      if (!this.settled) this.spare(index, this.fresh, 0, this.spared);
    }
    let expected = 0;
    for (const member of open) expected += 1 - this.spared[member];
    return expected;
  }

  mostNeeded(open) {
    const topic = this.openTopic(open);
    let best = open[0];
    let own = -1;
    for (const member of open) {
      if (this.totalNeed[member] > this.totalNeed[best]) best = member;
      if (topic < 0 || this.topicOf[member] !== topic) continue;
      if (own < 0 || this.totalNeed[member] > this.totalNeed[own]) own = member;
    }
    if (own < 0 || own === best) return best;
    const dearer = Math.max(this.needAnywhere(best) - this.needAnywhere(own), 0);
    return dearer + TIE < 0.5 ? own : best;
  }
  needAnywhere(member) {
    let spared = 1;
    for (const index of this.casesWith[member]) {
      if (this.openSlots[index] === 0) continue;
      for (let slot = this.firstSlot[index]; slot < this.firstSlot[index + 1]; ++slot) {
        if (this.slots[slot] === member) spared *= 1 - this.need[slot];
      }
    }
    return 1 - spared;
  }

  countIndependent() {
    ++this.call;
    let count = 0;
    for (let index = 0; index < this.caseCount; ++index) {
      if (this.openSlots[index] === 0) continue;
      const members = this.membersOf[index];
      let taken = false;
      for (let i = 0; i < members.length && !taken; ++i) {
        taken = this.claimed[members[i]] === this.call && !isSingle(this.domain[members[i]]);
      }
      if (taken) continue;
      ++count;
      for (let i = 0; i < members.length; ++i) this.claimed[members[i]] = this.call;
    }
    return count;
  }
}
