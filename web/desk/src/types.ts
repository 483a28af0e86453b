// The JSON that src/main/desk/exports.h promises.

export interface Counted { covered: number; of: number }

export interface Summary { municipalities: number; procedures: number; scenarios: number; errors: number; warnings: number }

export interface Named { id: string; name: string }

export interface MunicipalityRow extends Named {
  /** Without errors of form and names; else walk and trees may be of the last good check. */
  usable: boolean;
}

export interface ProcedureRow extends Named {
  municipality: string;
  errors: number;
  warnings: number;
  shared: boolean;
  /** Cannot be read now: name and tree are of the last good check. */
  old: boolean;
  answers: Counted;
  outcomes: Counted;
}

export interface Problem {
  code: string;
  severity: 'error' | 'warning';
  name: string;
  message: string;
  fix?: string;
  /** A person to whom it happens. */
  resident?: string;
  path: string;
  /** From 1, in characters; 0: the file as a whole. */
  line: number;
  column: number;
  municipality?: string;
  procedure?: string;
  /** A question or an end of the procedure's tree. */
  node?: string;
}

export interface LifeEvent extends Named { municipality: string }

export interface Overview {
  summary: Summary;
  municipalities: MunicipalityRow[];
  procedures: ProcedureRow[];
  lifeEvents: LifeEvent[];
  problems: Problem[];
}

export interface Box {
  kind: 'question' | 'outcome' | 'reference';
  id: string;
  words: string;
  /** On the line that leads here. */
  answer?: string;
  /** The recommended one first. */
  channels: string[];
  scenarios?: number;
  neverTaken: boolean;
  /** Places in Overview.problems. */
  problems: number[];
  children: number[];
  x: number;
  y: number;
  width: number;
  height: number;
  /** Where the node is written. */
  place?: { path: string; line: number; column: number };
}

export interface Tree {
  municipality: string;
  procedure: string;
  title: string;
  old: boolean;
  width: number;
  height: number;
  roots: number[];
  /** The boxes that the walk has come through. */
  path: number[];
  boxes: Box[];
}

export interface Scenario {
  /** Its own in the whole municipality; the id is so in its file. */
  key: string;
  id: string;
  resident: string;
  today: string;
  ok: boolean;
  ran: boolean;
  path: string;
  line: number;
  procedures: string[];
  problems: number[];
}

export interface Told {
  walking: boolean;
  municipality: string;
  old: boolean;
  today: string;
  /** The scenario's sentence, where it is a scenario's resident. */
  resident?: string;
  answers: { question: string; answer: string; fact: string; person: number }[];
  results: WalkResult[];
}

export interface WalkResult {
  procedure: string;
  name: string;
  status: 'settled' | 'conditional' | 'ask' | 'not_needed';
  channel?: string;
  words?: string;
  from?: string;
  until?: string;
  deadline?: string;
}

export interface Change { aspect: string; before: string; after: string; before_words: string; after_words: string }

export interface KindOfChange {
  more_visits: boolean;
  harmless: boolean;
  paths: number;
  changes: Change[];
  witness: { words: string; people: number };
  deadline: { day: string; before: string; after: string } | null;
}

export interface ListDiff { added: string[]; removed: string[]; changed: string[] }

/** As `madoguchi diff --json` says it; docs/cli.md. */
export interface Diff {
  municipality: string;
  more_visits: boolean;
  results_change: boolean;
  procedures: { id: string; complete: boolean; kinds: KindOfChange[] }[];
  procedure_list: ListDiff;
  life_events: ListDiff;
  facts: ListDiff;
  offices: ListDiff;
  words: ListDiff;
  sources: ListDiff;
}
