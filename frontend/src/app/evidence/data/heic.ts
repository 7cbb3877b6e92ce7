import libheif from 'libheif';

/**
 * Pixels of a HEIC photo, upright, for browsers that cannot read it. Runs in the page and not in a worker: a worker would
 * have to be made from a text or an address, which the page's policy rightly refuses.
 */
export async function decodeHeic(file: ArrayBuffer): Promise<ImageData> {
  const images = new (libheif().HeifDecoder)().decode(new Uint8Array(file));
  try {
    const [first] = images;
    if (first === undefined) throw new Error('no picture in it');
    const pixels = new ImageData(first.get_width(), first.get_height());
    // What the decoder leaves out is not see-through.
    pixels.data.fill(255);
    return await new Promise((resolve, reject) => {
      first.display(pixels, (shown) => {
        if (shown === null) reject(new Error('could not be read'));
        else resolve(shown);
      });
    });
  } finally {
    for (const image of images) image.free();
  }
}
