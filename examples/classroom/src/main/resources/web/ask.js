/** Send {@code what} to {@code path} and return the answer; a server that is gone means "later". */
export async function ask(path, what, method = 'POST') {
  try {
    const answer = await fetch(path, {
      method,
      headers: {'Content-Type': 'application/json'},
      body: method === 'GET' ? undefined : JSON.stringify(what ?? {}),
    });
    return answer.ok ? await answer.json() : {show: 'later', status: answer.status};
  } catch {
    return {show: 'later'};
  }
}

/** Return the element {@code id}. */
export const byId = id => document.getElementById(id);

/** Return a drawing with the word for it. */
export function drawing(picture) {
  const image = document.createElement('img');
  image.src = `/pictures/${picture.code}.svg`;
  image.alt = picture.word;
  return image;
}
