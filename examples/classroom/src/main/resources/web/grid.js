import {byId, drawing} from './ask.js';

const PACE = 1800;

/**
 * Lets a child choose one picture of each grid: with a finger, with the arrow keys, with a digit, or
 * with one single key while a frame goes from picture to picture.
 */
export class Grids {
  constructor() {
    this.timer = 0;
    this.pace = PACE;
    this.fitted = [];
    this.aloud = false;
    byId('grid').addEventListener('keydown', event => this.move(event));
    byId('again').addEventListener('click', () => this.begin(this.grids, this.onChosen));
    byId('aloud').addEventListener('click', () => this.toggle('aloud', on => { this.aloud = on; }));
    byId('switch').addEventListener('click', () => this.toggle('switch', on => this.walk(on)));
    document.addEventListener('keydown', event => this.press(event));
  }

  /** Begin with {@code grids}, and tell {@code onChosen} the code that is chosen of each. */
  begin(grids, onChosen) {
    this.grids = grids;
    this.onChosen = onChosen;
    this.chosen = [];
    this.show();
  }

  /** Let the page be as this child needs it, until another is fitted or {@link unfit}. */
  fit({aloud, pace, assisted}) {
    this.unfit();
    this.pace = pace || PACE;
    this.fitted = [aloud ? 'aloud' : '', pace ? 'switch' : ''].filter(id => id && !this.isOn(id));
    this.fitted.forEach(id => byId(id).click());
    byId('assisted').hidden = !assisted;
  }

  /** Undo what was fitted, and leave what the child has chosen itself. */
  unfit() {
    this.pace = PACE;
    this.fitted.filter(id => this.isOn(id)).forEach(id => byId(id).click());
    this.fitted = [];
    byId('assisted').hidden = true;
  }

  /** Forget what was chosen, and stop walking. */
  clear() {
    this.chosen = [];
    window.clearInterval(this.timer);
    byId('steps').replaceChildren();
    byId('grid').replaceChildren();
  }

  show() {
    byId('grid').classList.toggle('many', this.grids[0].length > 10);
    byId('steps').replaceChildren(...this.grids.map((_, step) => this.step(step)));
    byId('grid').replaceChildren(
        ...this.grids[this.chosen.length].map((picture, index) => this.button(picture, index)));
    byId('grid').firstElementChild.focus();
    if (this.walking()) {
      this.walk(true);
    }
  }

  /** Show that a picture was touched, and not which: somebody may stand behind the child. */
  step(step) {
    const done = step < this.chosen.length;
    const mark = document.createElement('li');
    mark.className = done ? 'done' : '';
    mark.textContent = done ? '✓' : step + 1;
    return mark;
  }

  button(picture, index) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'picture';
    button.tabIndex = index === 0 ? 0 : -1;
    button.append(drawing(picture));
    if (picture.name) {
      button.append(picture.name);
    }
    button.addEventListener('click', () => this.choose(picture));
    button.addEventListener('focus', () => this.say(picture.name ?? picture.word));
    return button;
  }

  choose(picture) {
    this.chosen.push(picture.code);
    if (this.chosen.length < this.grids.length) {
      this.show();
      return;
    }
    const story = this.chosen;
    this.clear();
    this.onChosen(story);
  }

  move(event) {
    const columns = getComputedStyle(byId('grid')).gridTemplateColumns.split(' ').length;
    const by = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns}[event.key];
    const all = [...byId('grid').children];
    const digit = '1234567890'.indexOf(event.key);
    if (by) {
      event.preventDefault();
      this.stand(all, all.indexOf(document.activeElement) + by);
    } else if (event.key.length === 1 && digit >= 0 && digit < all.length) {
      all[digit].click();
    }
  }

  stand(all, index) {
    const at = (index + all.length) % all.length;
    all.forEach((button, i) => { button.tabIndex = i === at ? 0 : -1; });
    all[at].focus();
  }

  toggle(id, act) {
    const on = !this.isOn(id);
    byId(id).setAttribute('aria-pressed', on);
    act(on);
  }

  isOn(id) {
    return byId(id).getAttribute('aria-pressed') === 'true';
  }

  walking() {
    return this.isOn('switch');
  }

  /** Let the frame go from picture to picture, slowly, for whoever has one key. */
  walk(on) {
    window.clearInterval(this.timer);
    if (on && byId('grid').children.length > 0) {
      this.stand([...byId('grid').children], 0);
      this.timer = window.setInterval(() => {
        const all = [...byId('grid').children];
        this.stand(all, all.indexOf(document.activeElement) + 1);
      }, this.pace);
    }
  }

  /** Take any press of a switch, which sends a blank or an Enter, for the framed picture. */
  press(event) {
    if (this.walking() && event.key === ' ' && !byId('pictures').hidden) {
      event.preventDefault();
      document.activeElement.click();
    }
  }

  /** Say a name, for headphones: whoever hears it learns one picture of ten. */
  say(word) {
    if (this.aloud && window.speechSynthesis) {
      window.speechSynthesis.cancel();
      const spoken = new SpeechSynthesisUtterance(word);
      spoken.lang = 'fr-FR';
      window.speechSynthesis.speak(spoken);
    }
  }
}
