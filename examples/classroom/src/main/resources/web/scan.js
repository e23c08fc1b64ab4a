import {byId, drawing} from './ask.js';

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
    const reader = new Html5Qrcode('image-reader');
    let text = '';
    try {
      text = await reader.scanFile(file, false);
    } catch {
      // No card in it: the server says so, as it does of any other text.
    }
    reader.clear();
    await this.saw(text);
  }
}
