import {ask, byId, drawing} from './ask.js';

const LOOK_AGAIN = 2000;

let pupils = [];
let drawn = '';

function follow(state) {
  if (state.status === 401) {
    byId('told').textContent = 'Reconnectez-vous.';
    return;
  }
  if (state.pupils === undefined) {
    byId('told').textContent = 'Cela n’a pas marché. Réessayez.';
    return;
  }
  byId('told').textContent = '';
  byId('state').textContent = state.open
      ? `Ouverte, encore ${state.minutes} min.`
      : 'Fermée : personne n’entre par elle.';
  byId('open').hidden = state.open;
  byId('opened').hidden = !state.open;
  byId('rescue').hidden = !state.open;
  if (!state.open) {
    byId('letters').textContent = '';
    byId('digits').textContent = '';
  }
  if (pupils.length !== state.pupils.length) {
    pupils = state.pupils;
    byId('pupil').replaceChildren(...pupils.map(option));
  }
  showHands(state.hands);
}

function option(pupil) {
  const line = document.createElement('option');
  line.value = pupil.id;
  line.textContent = pupil.name;
  return line;
}

/** Draw the hands anew only when they have changed: somebody may be choosing a name. */
function showHands(hands) {
  const now = hands.map(hand => hand.id).join();
  if (now !== drawn) {
    drawn = now;
    byId('hands').replaceChildren(...hands.map(line));
  }
  byId('no-hands').hidden = hands.length > 0;
}

function line(hand) {
  const item = document.createElement('li');
  const who = document.createElement('select');
  who.setAttribute('aria-label', `L’élève devant ${hand.pair.map(one => one.word).join(' et ')}`);
  who.append(...pupils.map(option));
  item.append(
      ...hand.pair.map(drawing),
      who,
      button('C’est cet élève', () => help(hand, who.value)),
      button('Seulement la tablette', () => help(hand, ''), 'quiet'));
  return item;
}

function button(words, act, kind = '') {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.className = kind;
  made.addEventListener('click', act);
  return made;
}

async function help(hand, pupil) {
  follow(await ask(`/teacher/api/hands/${hand.id}`, {pupil}));
}

byId('open').addEventListener('submit', async event => {
  event.preventDefault();
  follow(await ask('/teacher/api/window', {minutes: Number(byId('minutes').value)}));
});
byId('close').addEventListener('click', async () => follow(await ask('/teacher/api/window', {}, 'DELETE')));
byId('code').addEventListener('click', async () => {
  byId('letters').textContent = (await ask('/teacher/api/code')).code ?? '';
});
byId('rescue').addEventListener('submit', async event => {
  event.preventDefault();
  const given = await ask('/teacher/api/rescue', {pupil: byId('pupil').value});
  byId('digits').textContent = given.code ?? '';
});

byId('print').addEventListener('click', async () => {
  const printed = await ask('/teacher/api/cards');
  byId('printed').replaceChildren(
      link('Les cartes, pour les élèves', printed.cards),
      link('Les histoires, pour vous seul', printed.stories));
});

/** Return a link to a document that can be fetched once. */
function link(words, name) {
  const item = document.createElement('li');
  const made = document.createElement('a');
  made.href = `/teacher/api/printed/${name}`;
  made.textContent = words;
  made.target = '_blank';
  made.rel = 'noopener';
  made.addEventListener('click', () => window.setTimeout(() => item.remove(), 0));
  item.append(made);
  return item;
}

const look = async () => follow(await ask('/teacher/api/state', null, 'GET'));
window.setInterval(look, LOOK_AGAIN);
await look();
