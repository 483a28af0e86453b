// What every panel of the desk may ask for: the program, the words, the last check, and the few things that one panel asks
// of another.

import type { Documents } from './documents';
import type { Program } from './program';
import type { Overview, Problem } from './types';
import type { Language, Words } from './words';

export type Tab = 'tree' | 'file' | 'scenarios' | 'compare';

export interface DeskContext {
  readonly program: Program;
  readonly words: Words;
  readonly language: Language;
  readonly documents: Documents;
  readonly overview: Overview;
  /** The procedure whose tree is shown. */
  readonly selected: { municipality: string; procedure: string } | null;

  select(municipality: string, procedure: string): void;
  /** To the file's line, and to the node of the tree where the problem has one. */
  goToProblem(problem: Problem): void;
  openFile(path: string, line: number, column: number): void;
  showNode(municipality: string, procedure: string, node: string): void;
  showTab(tab: Tab): void;
  /** The file has another text now. */
  edit(path: string, text: string): void;
  revert(path: string): void;
  walkAs(resident: { municipality: string; scenario: string }): void;
  say(text: string): void;
  /** Runs what the program may refuse; what it says then is shown. */
  attempt(run: () => void): void;
}
