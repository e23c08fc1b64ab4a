import {byId, drawing} from './ask.js';

/** The decoder misses one clean image in ten at one size, and finds it at another. */
const SIDES = [700, 520, 360, 900];

/** Reads cards: with the camera while the screen is shown, or from an image that is chosen. */
export class Scanner {
  constructor(onCard) {
    this.onCard = onCard;
    this.reader = null;
  }

  /** Look through the camera until a card is seen; without one, only the other ways remain. */
  async look() {
    if (this.reader) {
      return;
    }
    const camera = byId('camera');
    camera.replaceChildren();
    const reader = new Html5Qrcode('camera');
    this.reader = reader;
    try {
      await reader.start({facingMode: 'user'}, {fps: 8}, text => this.saw(text));
    } catch {
      this.reader = null;
      byId('camera-off').hidden = false;
      camera.replaceChildren(drawing({code: 'owl', word: ''}));
    }
  }

  async saw(text) {
    await this.rest();
    this.onCard(text);
  }

  /** Let the camera go: its light goes out, and the next child starts anew. */
  async rest() {
    const reader = this.reader;
    this.reader = null;
    if (reader && reader.isScanning) {
      await reader.stop();
      reader.clear();
    }
  }

  /** Read the card in an image file, whatever the camera is doing meanwhile. */
  async read(file) {
    let text = await decoded(file);
    for (const side of SIDES) {
      text = text || await decoded(await framed(file, side));
    }
    await this.saw(text);
  }
}

/** Return what stands in the code of an image; nothing when there is none: the server says so. */
async function decoded(file) {
  const reader = new Html5Qrcode('image-reader');
  try {
    return await reader.scanFile(file, false);
  } catch {
    return '';
  } finally {
    reader.clear();
  }
}

/** Return the image once more, so large, on white with a margin. */
async function framed(file, side) {
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) {
    return file;
  }
  const scale = side / Math.max(image.width, image.height);
  const canvas = new OffscreenCanvas(side * 1.2, side * 1.2);
  const brush = canvas.getContext('2d');
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, side * 0.1, side * 0.1, image.width * scale, image.height * scale);
  return new File([await canvas.convertToBlob()], 'card.png', {type: 'image/png'});
}
