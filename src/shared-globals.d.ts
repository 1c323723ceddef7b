/** What browsers and Node share, for the rooms that are checked without the DOM. Nothing else may be added lightly. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly username: string;
  readonly password: string;
  readonly port: string;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
}
declare function atob(text: string): string;
declare function structuredClone<T>(value: T): T;
declare function setTimeout(run: () => void, milliseconds?: number): number;
declare function clearTimeout(id: number): void;
declare const crypto: { randomUUID(): string };
/** Merges with the platform's own, so its objects can be handed through the rooms without the DOM. */
interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
