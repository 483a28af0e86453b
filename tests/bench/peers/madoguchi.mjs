// madoguchi-engine through its own JavaScript API, as docs/engine.md describes the fast way.
import { TODAY } from '../sizes.mjs';

export async function madoguchi(loadEngine, bundle, pack) {
  const began = performance.now();
  const engine = await loadEngine({ bundle, today: TODAY });
  const session = engine.open({ lifeEvent: 'everything' });
  session.nextFact;
  const startMs = performance.now() - began;
  const memoryBytes = engine.memoryBytes;
  const facts = pack.facts.map(({ id }) => engine.fact(id));
  if (facts.some((handle, i) => handle !== i)) throw new Error('handles are not in the order of the pack');
  const count = session.resultCount;

  const answerAll = (household) => { for (let i = 0; i < facts.length; ++i) session.set(i, household[i]); };
  const eraseAll = () => { for (let i = 0; i < facts.length; ++i) session.erase(i); };
  return {
    startMs,
    memoryBytes,
    /** An outcome for each procedure. */
    all(household) {
      answerAll(household);
      return Array.from({ length: count }, (_, i) => 31 - Math.clz32(session.outcomesAt(i)));
    },
    /** Sixty facts of another household, and nothing read. */
    takeFacts: answerAll,
    /** The same, then every procedure. */
    decideAll(household) {
      answerAll(household);
      return session.outcomesAt(count - 1);
    },
    /** The facts asked, first to last, with the bounds said. */
    answers(household) {
      eraseAll();
      const asked = [];
      for (let fact = session.nextFact; fact >= 0; fact = session.nextFact) {
        asked.push([fact, session.atLeastMore, session.atMostMore]);
        session.set(fact, household[fact]);
      }
      return asked;
    },
    /** The same without keeping a list: each answer, all that it touches decided again, the next question. */
    runAnswers(household) {
      eraseAll();
      let seen = 0;
      for (let fact = session.nextFact; fact >= 0; fact = session.nextFact) {
        session.set(fact, household[fact]);
        seen += session.outcomesAt(0);
      }
      return seen;
    },
    /** Somebody in the middle of the questions; then one answer, and what to ask after it. */
    inTheMiddle(answers) {
      const middle = engine.open({ lifeEvent: 'everything' });
      for (const [fact, value] of answers) middle.set(fact, value);
      return { next: (fact, value) => { middle.set(fact, value); return middle.nextFact; } };
    },
    /** A bundle from its bytes to an engine that is ready. */
    load() { engine.load(bundle, TODAY).close(); },
    /** A household from nothing to its first question. */
    open() {
      const opened = engine.open({ lifeEvent: 'everything' });
      const first = opened.nextFact;
      opened.close();
      return first;
    },
  };
}
