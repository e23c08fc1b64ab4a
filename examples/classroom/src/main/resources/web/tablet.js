import {ask, byId, drawing} from './ask.js';
import {Grids} from './grid.js';
import {Scanner} from './scan.js';

const LOOK_AGAIN = 2000;

let challenge = '';
let shown = [];
let scan = '';
let timer = 0;

const scanner = new Scanner(showCard);
const grids = new Grids();

/** Show one screen, and put the reader of a screen at its title. */
function show(id) {
  window.clearInterval(timer);
  for (const section of document.querySelectorAll('section')) {
    section.hidden = section.id !== id;
  }
  byId(id).querySelector('h1').focus();
  if (id === 'card') {
    scanner.look();
  } else {
    scanner.rest();
  }
}

function follow(told) {
  const next = {
    'card': () => { offer(told.avatars); show('card'); },
    'no-card': () => { scanner.ignore(scan); show('card'); byId('no-card').hidden = false; },
    'pictures': () => { challenge = told.challenge; shown = told.grids; grids.fit(told.fit); showPictures(); },
    'avatars': () => { show('pictures'); entitle('Touche ton prénom'); grids.begin([told.avatars], tapped); },
    'wait': () => wait(told.millis),
    'ask-teacher': () => show('ask-teacher'),
    'hand': () => waitForTeacher(told),
    'hand-up': () => {},
    'no-window': () => { show('adult'); tell('L’enseignant n’a pas ouvert la classe sur cette tablette.'); },
    'wrong-code': () => { show('adult'); tell('Ce code n’est pas le bon. Relisez-le sur la page de l’enseignant.'); },
    'in': () => { byId('name').textContent = told.name; forget(); show('in'); },
    'later': () => show('later'),
  }[told.show];
  next();
}

/** Offer the way in without a card on a tablet of the class, once the server has said so. */
function offer(avatars) {
  if (avatars !== undefined) {
    byId('to-avatars').hidden = !avatars;
  }
}

function entitle(words) {
  byId('pictures-title').textContent = words;
}

function showPictures() {
  show('pictures');
  entitle('Touche tes images');
  grids.begin(shown, answer);
}

function forget() {
  grids.unfit();
  challenge = '';
  scan = '';
  shown = [];
}

async function showCard(text) {
  byId('no-card').hidden = true;
  scan = text;
  follow(await ask('/pupil/scan', {scan}));
}

async function tapped([avatar]) {
  follow(await ask('/pupil/avatar', {avatar}));
}

async function answer(pictures) {
  follow(await ask('/pupil/answer', {challenge, pictures}));
}

/** Let the animal wait as long as the server says; a wait of nothing is a new try at once. */
function wait(millis) {
  show('wait');
  const begun = Date.now();
  const bar = byId('wait-bar');
  byId('wait-on').hidden = true;
  bar.hidden = millis === 0;
  byId('wait-for').hidden = millis === 0;
  timer = window.setInterval(() => {
    const gone = Date.now() - begun;
    bar.value = millis === 0 ? 100 : Math.min(100, (100 * gone) / millis);
    if (gone >= millis) {
      window.clearInterval(timer);
      byId('wait-on').hidden = false;
      byId('wait-on').focus();
    }
  }, 100);
}

function again() {
  if (challenge === '') {
    show('card');
    return;
  }
  showPictures();
}

function waitForTeacher(told) {
  byId('pair').replaceChildren(...told.pair.map(drawing));
  show('hand');
  timer = window.setInterval(async () => {
    const outcome = await ask(`/pupil/hand/${told.hand}`);
    if (!byId('hand').hidden) {
      follow(outcome);
    }
  }, LOOK_AGAIN);
}

function tell(words) {
  byId('adult-told').textContent = words;
}

async function leave() {
  forget();
  follow(await ask('/pupil/out'));
}

byId('image').addEventListener('change', event => {
  if (event.target.files.length > 0) {
    scanner.read(event.target.files[0]);
    event.target.value = '';
  }
});
byId('camera').addEventListener('dragover', event => event.preventDefault());
byId('camera').addEventListener('drop', event => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) {
    scanner.read(event.dataTransfer.files[0]);
  }
});
byId('to-avatars').addEventListener('click', async () => follow(await ask('/pupil/avatars')));
byId('to-adult').addEventListener('click', () => { tell(''); show('adult'); });
byId('wait-on').addEventListener('click', again);
byId('next').addEventListener('click', leave);
byId('not-me').addEventListener('click', leave);
byId('raise').addEventListener('click', async () => follow(await ask('/pupil/hand', {scan})));
byId('raise-alone').addEventListener('click', async () => follow(await ask('/pupil/hand')));
for (const button of document.querySelectorAll('.back')) {
  button.addEventListener('click', () => { forget(); grids.clear(); show('card'); });
}
byId('seat').addEventListener('submit', async event => {
  event.preventDefault();
  const code = byId('class-code').value;
  byId('class-code').value = '';
  follow(await ask('/pupil/class-code', {code}));
});
byId('rescue').addEventListener('submit', async event => {
  event.preventDefault();
  const code = byId('rescue-code').value;
  byId('rescue-code').value = '';
  follow(await ask('/pupil/rescue', {code}));
});

const greeting = await ask('/pupil/me', null, 'GET');
if (scan === '') { // else a child was faster
  follow(greeting);
}
