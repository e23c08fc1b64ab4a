-- ent-auth 1: cards, wrong tries, sessions.
-- Instants are microseconds since 1970-01-01T00:00Z. Hashes and tags are base64url without padding.

create view ent_auth_version as select 1 as version;

-- A printed card. Its secret is kept as a hash alone; the picture tag is made with the secret, which is not kept.
-- The first character of a tag is its form. Marks tell whether another story is too like this one, and no picture.
-- school_year 0: a temporary card, of no year.
create table ent_auth_card (
  tenant int not null,
  id bigint not null,
  pupil_id uuid not null,
  secret_hash varchar(43) not null,
  picture_tag varchar(44) not null,
  pepper_id varchar(100) not null,
  story_marks varchar(20) not null,
  school_year int not null,
  issued_at bigint not null,
  starts_at bigint not null,
  expires_at bigint not null,
  ended_at bigint,
  primary key (tenant, id)
);
create index ent_auth_card_of on ent_auth_card (tenant, pupil_id);

-- Whatever was signed in under a former epoch of a person is over.
create table ent_auth_epoch (
  tenant int not null,
  person_id uuid not null,
  epoch bigint not null,
  primary key (tenant, person_id)
);

-- The wrong tries against one pupil, or against one of the places where unknown cards are counted.
-- streaks: origin:failures:until:at, by blanks; recent: instants, by blanks; mistakes: mark:at, by blanks;
-- refused: how often and why in the hours that are about to be counted for figures.
create table ent_auth_throttle (
  tenant int not null,
  subject_id uuid not null,
  version bigint not null,
  streaks varchar(2000) not null,
  recent varchar(600) not null,
  mistakes varchar(200) not null,
  refused varchar(600) not null,
  touched_at bigint not null,
  primary key (tenant, subject_id)
);
create index ent_auth_throttle_stale on ent_auth_throttle (tenant, touched_at);

create table ent_auth_session (
  tenant int not null,
  id uuid not null,
  token_hash varchar(43) not null,
  person_id uuid not null,
  device_hash varchar(43) not null,
  assurance varchar(30) not null,
  epoch bigint not null,
  started_at bigint not null,
  seen_at bigint not null,
  idle_micros bigint not null,
  ends_at bigint not null,
  ended_at bigint,
  window_id uuid,
  opened_by uuid,
  opened_for uuid,
  path varchar(30) default '' not null,
  told_at bigint,
  primary key (tenant, id),
  constraint ent_auth_session_token unique (tenant, token_hash)
);
create index ent_auth_session_of on ent_auth_session (tenant, person_id);
create index ent_auth_session_by on ent_auth_session (tenant, opened_by);
create index ent_auth_session_on on ent_auth_session (tenant, device_hash);
create index ent_auth_session_end on ent_auth_session (tenant, ends_at);
create index ent_auth_session_told on ent_auth_session (tenant, told_at, started_at);

-- A class window. Its facts are those of the day on which it was opened; nothing has to run for it to end.
create table ent_auth_window (
  tenant int not null,
  id uuid not null,
  class_id uuid not null,
  school_id uuid not null,
  opened_by uuid,
  assurance varchar(30) not null,
  opened_at bigint not null,
  opened_on date not null,
  ends_at bigint not null,
  closed_at bigint,
  code_hash varchar(43),
  primary key (tenant, id)
);
create index ent_auth_window_of on ent_auth_window (tenant, class_id);
create index ent_auth_window_at on ent_auth_window (tenant, school_id);
create index ent_auth_window_by on ent_auth_window (tenant, opened_by);
create index ent_auth_window_code on ent_auth_window (tenant, code_hash);
create index ent_auth_window_end on ent_auth_window (tenant, ends_at);

-- A pupil of another class whom a window lets in.
create table ent_auth_window_guest (
  tenant int not null,
  window_id uuid not null,
  pupil_id uuid not null,
  invited_at bigint not null,
  primary key (tenant, window_id, pupil_id)
);
create index ent_auth_window_guest_of on ent_auth_window_guest (tenant, pupil_id);
create index ent_auth_window_guest_at on ent_auth_window_guest (tenant, invited_at);

-- Where a device sits: in one window at a time, the last.
create table ent_auth_window_device (
  tenant int not null,
  device_hash varchar(43) not null,
  window_id uuid not null,
  seated_at bigint not null,
  wrong_codes int not null,
  primary key (tenant, device_hash)
);
create index ent_auth_window_device_in on ent_auth_window_device (tenant, window_id);
create index ent_auth_window_device_at on ent_auth_window_device (tenant, seated_at);

-- A device that asks for the teacher; the pupil is who was said to sit there, card_id the card that was shown, if one
-- was, and what is sealed a challenge begun on another device of the window. Hands that nobody sees lie in no window.
create table ent_auth_hand (
  tenant int not null,
  id uuid not null,
  device_hash varchar(43) not null,
  window_id uuid not null,
  pair varchar(60) not null,
  up_until bigint not null,
  card_id bigint,
  pupil_id uuid,
  sealed varchar(250),
  primary key (tenant, id)
);
create index ent_auth_hand_on on ent_auth_hand (tenant, device_hash);
create index ent_auth_hand_in on ent_auth_hand (tenant, window_id);
create index ent_auth_hand_of on ent_auth_hand (tenant, pupil_id);
create index ent_auth_hand_down on ent_auth_hand (tenant, up_until);

-- Six digits that let one pupil in once, within minutes, on a device of one window.
create table ent_auth_rescue (
  tenant int not null,
  id uuid not null,
  window_id uuid not null,
  pupil_id uuid not null,
  code_hash varchar(43) not null,
  given_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  primary key (tenant, id)
);
create index ent_auth_rescue_in on ent_auth_rescue (tenant, window_id, code_hash);
create index ent_auth_rescue_of on ent_auth_rescue (tenant, pupil_id);
create index ent_auth_rescue_end on ent_auth_rescue (tenant, expires_at);

-- A lesson in which a class practises its stories: nothing of it counts, and five answers a pupil are looked at.
create table ent_auth_rehearsal (
  tenant int not null,
  id uuid not null,
  class_id uuid not null,
  key_hash varchar(43) not null,
  opened_by uuid,
  opened_at bigint not null,
  ends_at bigint not null,
  constraint ent_auth_rehearsal_key unique (tenant, key_hash),
  primary key (tenant, id)
);
create index ent_auth_rehearsal_in on ent_auth_rehearsal (tenant, class_id);
create index ent_auth_rehearsal_opened_by on ent_auth_rehearsal (tenant, opened_by);

create table ent_auth_rehearsal_count (
  tenant int not null,
  rehearsal_id uuid not null,
  subject_id uuid not null,
  answers int not null,
  primary key (tenant, rehearsal_id, subject_id)
);
create index ent_auth_rehearsal_count_of on ent_auth_rehearsal_count (tenant, subject_id);

-- The login and the hash of the five words of a pupil, who keeps the login when there are new words.
create table ent_auth_passphrase (
  tenant int not null,
  pupil_id uuid not null,
  login varchar(9) not null,
  words_hash varchar(1000) not null,
  issued_at bigint not null,
  ended_at bigint,
  primary key (tenant, pupil_id),
  constraint ent_auth_passphrase_login unique (tenant, login)
);

-- The wrong tries of words, or of one of the places where unknown logins are counted; as in ent_auth_throttle.
create table ent_auth_passphrase_try (
  tenant int not null,
  subject_id uuid not null,
  version bigint not null,
  streaks varchar(2000) not null,
  recent varchar(600) not null,
  mistakes varchar(200) not null,
  refused varchar(600) not null,
  touched_at bigint not null,
  primary key (tenant, subject_id)
);
create index ent_auth_passphrase_try_stale on ent_auth_passphrase_try (tenant, touched_at);

-- A school that lets its pupils in with avatar and pictures where there is no card.
create table ent_auth_avatar_school (
  tenant int not null,
  school_id uuid not null,
  since bigint not null,
  primary key (tenant, school_id)
);

-- What a pupil taps on a tablet of the class; each picture and each pupil once in a class.
create table ent_auth_avatar (
  tenant int not null,
  class_id uuid not null,
  picture varchar(20) not null,
  pupil_id uuid not null,
  primary key (tenant, class_id, picture)
);
create unique index ent_auth_avatar_of on ent_auth_avatar (tenant, pupil_id, class_id);

-- The story of a card once more, as a slow hash that no card binds. It opens something while the card does.
create table ent_auth_story (
  tenant int not null,
  card_id bigint not null,
  pupil_id uuid not null,
  school_id uuid not null,
  plan int not null,
  story_hash varchar(1000) not null,
  made_at bigint not null,
  primary key (tenant, card_id)
);
create index ent_auth_story_of on ent_auth_story (tenant, pupil_id);
create index ent_auth_story_at on ent_auth_story (tenant, school_id);

-- What a pupil needs at the sign-in page; most have no row. Step in milliseconds, then kinds, by blanks.
create table ent_auth_accommodation (
  tenant int not null,
  pupil_id uuid not null,
  needs varchar(200) not null,
  primary key (tenant, pupil_id)
);

-- How many pupils of a class were refused in an hour, five at least, and how often: nobody's, and never changed.
create table ent_auth_refusal (
  tenant int not null,
  class_id uuid not null,
  school_id uuid not null,
  began bigint not null,
  reason varchar(20) not null,
  pupils int not null,
  times int not null,
  primary key (tenant, class_id, began, reason)
);
create index ent_auth_refusal_stale on ent_auth_refusal (tenant, began);
create index ent_auth_refusal_school on ent_auth_refusal (tenant, school_id, began);

-- What somebody who may has taken back, until the host's own store of tries was told: after the commit.
create table ent_auth_reprieve (
  tenant int not null,
  id uuid not null,
  kind varchar(10) not null,
  subject_id uuid not null,
  asked_at bigint not null,
  primary key (tenant, id)
);
create index ent_auth_reprieve_of on ent_auth_reprieve (tenant, subject_id);
