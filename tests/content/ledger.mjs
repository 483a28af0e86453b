// What script/ledger.mjs notices, on a copy of the content in which one thing was changed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const folder = mkdtempSync(join(tmpdir(), 'ledger-')), procedures = join(folder, 'procedures');
before(() => cpSync(join(root, 'procedures'), procedures, { recursive: true }));
after(() => rmSync(folder, { recursive: true }));

/** Runs the script on the content after `change(ledger, edit)`, and puts the content back; edit(path, change) rewrites another file. */
function run(change, facts) {
  const kept = new Map();
  const edit = (path, how) => {
    const text = readFileSync(join(procedures, path), 'utf8'), value = JSON.parse(text);
    kept.set(path, text);
    how(value);
    writeFileSync(join(procedures, path), JSON.stringify(value));
  };
  edit('ledger.json', (ledger) => change(ledger, edit));
  const args = ['--procedures', procedures];
  if (facts) {
    writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts));
    writeFileSync(join(folder, 'offices.json'), '[]');
    args.push('--facts', folder);
  }
  const { status, stderr } = spawnSync('node', [join(root, 'script/ledger.mjs'), ...args], { encoding: 'utf8' });
  for (const [path, text] of kept) writeFileSync(join(procedures, path), text);
  return { status, problems: stderr };
}

const FEE = 'setagaya/move_in/procedure.json';
const fee = (procedure) => procedure.steps.file_with_card.fee_yen;

test('a value that the ledger does not know is reported with its place', () => {
  const { status, problems } = run((_, edit) => edit(FEE, (it) => { it.steps.file_with_card.hours = { ...fee(it) }; }));
  assert.equal(status, 1);
  assert.match(problems, /setagaya\/move_in\/procedure\.json#\/steps\/file_with_card\/hours/);
});

test('a value whose confidence was raised is reported', () => {
  const { status, problems } = run((_, edit) => edit(FEE, (it) => { fee(it).confidence = 'official'; }));
  assert.equal(status, 1);
  assert.match(problems, /file_with_card\/fee_yen/);
});

test('a place that is no longer there is reported', () => {
  const { status, problems } = run((ledger) => { Object.values(ledger.rules[0].used)[0].push('/tree/nodes/gone'); });
  assert.equal(status, 1);
  assert.match(problems, /\/tree\/nodes\/gone/);
});

test('a reason of one\'s own is reported', () => {
  const { status, problems } = run((ledger) => { ledger.unused[0].reason = 'because'; });
  assert.equal(status, 1);
  assert.match(problems, /unused\/0/);
});

test('only a law may stand without a fact, and then says where it was read', () => {
  const without = (ledger, named) => ledger.statements.find(({ used }) => used[FEE]?.includes(named));
  const fee = run((ledger) => { without(ledger, '/steps/file_with_card/fee_yen').facts = []; });
  assert.equal(fee.status, 1);
  assert.match(fee.problems, /statements\/\d+.*legal_basis/);
  const law = run((ledger) => { without(ledger, '/legal_basis/0').facts = []; });
  assert.equal(law.status, 1);
  assert.match(law.problems, /statements\/\d+: .*seen_at/);
});

test('a law was read where its source leads, if that leads anywhere', () => {
  const { status, problems } = run((ledger) => {
    const entry = ledger.statements.find(({ facts, source }) => facts.length === 0 && source === 'yasu_pregnancy');
    entry.seen_at = 'https://elsewhere.example/';
  });
  assert.equal(status, 1);
  assert.match(problems, /pregnancy\/procedure\.json#\/legal_basis\/0: names a law that was read at/);
});

test('a shared law without a fact is never official', () => {
  const { status, problems } = run((ledger, edit) => {
    const entry = ledger.statements.find(({ facts, used }) => facts.length === 0 && used['shared/birth_notification/procedure.json']);
    entry.confidence = 'official';
    for (const name of Object.keys(entry.used)) edit(name, (procedure) => { procedure.legal_basis[0].confidence = 'official'; });
  });
  assert.equal(status, 1);
  assert.match(problems, /shared\/birth_notification\/procedure\.json#\/legal_basis\/0: is official/);
  assert.doesNotMatch(problems, /setagaya/);
});

test('facts that are missing, and facts that are in no list, are reported', () => {
  const facts = [{ id: 'new', facts: [{ id: 'new.fee', value: '', source_url: null, source_date: null, confidence: 'secondary' }] }];
  const { status, problems } = run(() => {}, facts);
  assert.equal(status, 1);
  assert.match(problems, /new\.fee is among the facts/);
  assert.match(problems, /move-in\.deadline is not among the facts/);
});

test('an amount that its fact does not give is reported', () => {
  const fact = { id: 'move-in.fee_counter', value: '100円', source_url: null, source_date: '2026-08-15', confidence: 'secondary' };
  const { problems } = run(() => {}, [{ id: 'move-in', facts: [fact] }]);
  assert.match(problems, /setagaya\/move_in\/procedure\.json#\/steps\/file_with_card\/fee_yen: 0 yen/);
});
