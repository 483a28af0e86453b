// The Screen as src/wire/screen_json.cc writes it. Keys that hold their default are left out.

export interface ScreenNode {
  id: string;
  role: Role;
  part?: string;
  words?: string;
  label?: string;
  value?: string;
  level?: number;
  selected?: boolean;
  expanded?: boolean;
  invalid?: boolean;
  primary?: boolean;
  acts?: boolean;
  sign?: string;
  icon?: string;
  sureness?: string;
  language?: string;
  progress?: [done: number, atLeast: number, atMost: number];
  qr?: { size: number; dark: string };
  children?: ScreenNode[];
}

export interface Screen {
  revision: number;
  id: string;
  title: string;
  location: string;
  language: string;
  tag: string;
  text_percent: number;
  ruby?: boolean;
  text_only?: boolean;
  high_contrast?: boolean;
  kiosk?: boolean;
  announcement?: string;
  announcement_number?: number;
  wake_at_ms?: number;
  root: ScreenNode;
}

export type Role =
  | 'group' | 'banner' | 'navigation' | 'main' | 'complementary' | 'content_info' | 'section'
  | 'heading' | 'paragraph' | 'text' | 'note' | 'link' | 'button'
  | 'radio_group' | 'legend' | 'radio' | 'checkbox' | 'disclosure'
  | 'list' | 'ordered_list' | 'item' | 'descriptions' | 'description' | 'term' | 'definition'
  | 'field_group' | 'number_field' | 'text_field' | 'error_summary' | 'dialog' | 'picture';

/** Something was pressed, chosen or typed; the app decides what it means. */
export type SendEvent = (revision: number, node: string, value: string) => void;
