/** The decoder within `heic-to` that evaluates no text. It comes without types. */
declare module 'libheif' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    display(into: ImageData, shown: (pixels: ImageData | null) => void): void;
    free(): void;
  }
  interface Libheif {
    HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] };
  }
  export default function libheif(): Libheif;
}
