// Who takes part, by name. Each gives: prepare(household) → its own form of the facts, all(facts) → an outcome for each procedure,
// and where it can, one(facts) for the first procedure alone and next(facts) for the next question.
import { native, wasm } from './gorules.mjs';
import { compiled, walking } from './json_logic.mjs';
import { jsonRulesEngine } from './json_rules_engine.mjs';
import { publicodes } from './publicodes.mjs';
import { survey } from './survey.mjs';

export const peers = {
  'json-logic-engine': compiled,
  'json-logic-js': walking,
  '@gorules/zen-engine': native,
  '@gorules/zen-engine-wasm': wasm,
  publicodes,
  'json-rules-engine': jsonRulesEngine,
  'survey-core': survey,
};
