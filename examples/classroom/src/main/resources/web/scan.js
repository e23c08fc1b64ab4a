import {byId, drawing} from './ask.js';
import {textIn, textOf} from './code.js';

const LOOK_AGAIN = 100;

/** Reads cards: with the camera while the screen is shown, or from an image that is chosen. */
export class Scanner {
  constructor(onCard) {
    this.onCard = onCard;
    this.film = null;
    this.ignored = '';
  }

  /** Look through the camera until a card is seen; without one, only the other ways remain. */
  async look() {
    if (this.film) {
      return;
    }
    const film = document.createElement('video');
    film.muted = true;
    film.playsInline = true;
    this.film = film;
    try {
      film.srcObject = await navigator.mediaDevices.getUserMedia(
          {video: {facingMode: 'user', width: {ideal: 1280}}});
      if (this.film === film) {
        byId('camera').replaceChildren(film);
        await film.play();
        await this.watch(film);
      }
    } catch {
      if (this.film === film) {
        byId('camera-off').hidden = false;
        byId('camera').replaceChildren(drawing({code: 'owl', word: ''}));
      }
    } finally {
      stop(film);
      if (this.film === film) {
        this.film = null;
      }
    }
  }

  /** Watch a film until a card is seen in it, or the screen is no longer shown. */
  async watch(film) {
    while (this.film === film) {
      const text = await textIn(film, film.videoWidth, film.videoHeight);
      if (text && text !== this.ignored && this.film === film) {
        this.saw(text);
        return;
      }
      await new Promise(done => setTimeout(done, LOOK_AGAIN));
    }
  }

  saw(text) {
    this.rest();
    this.onCard(text);
  }

  /** Look past {@code text}, which is no card: it may hang on the wall behind the child. */
  ignore(text) {
    this.ignored = text;
  }

  /** Let the camera go: its light goes out, and the next child starts anew. */
  rest() {
    if (this.film) {
      stop(this.film);
      this.film = null;
    }
  }

  /** Read the card in an image file, whatever the camera is doing meanwhile. */
  async read(file) {
    this.saw(await textOf(file));
  }
}

function stop(film) {
  film.srcObject?.getTracks().forEach(track => track.stop());
  film.srcObject = null;
}
