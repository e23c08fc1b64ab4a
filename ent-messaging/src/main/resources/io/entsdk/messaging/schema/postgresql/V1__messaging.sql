-- ent-messaging 1: threads, items, their versions, whom they are for, who got them and who acknowledged them.
-- Instants are microseconds since 1970-01-01T00:00Z. Schools, classes and people are ids of ent-core, without foreign keys.
-- Primary keys are made last, for planners without statistics: see ent-core.

create view ent_messaging_version as select 1 as version;

-- Whoever sends locks its row, so that one intention sent twice at once is one item. A row means nothing by itself.
create table ent_messaging_sender (
  tenant int not null,
  person_id uuid not null,
  primary key (tenant, person_id)
);

-- A thread: its row is locked to give an item its place, so that places have no gaps. What is answered to one person
-- alone, beside another thread or to an announcement, is a thread of its own: about_id is what it answers, aside_id who did.
create table ent_messaging_space (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  opened_by uuid,
  opened_at bigint not null,
  last_seq int not null,
  about_id uuid,
  aside_id uuid,
  constraint ent_messaging_space_aside unique (tenant, about_id, aside_id)
);
create index ent_messaging_space_opened_by on ent_messaging_space (tenant, opened_by) where opened_by is not null;
create index ent_messaging_space_aside_id on ent_messaging_space (tenant, aside_id) where aside_id is not null;
alter table ent_messaging_space add primary key (tenant, id);

-- Who sees a thread: the items from joined_seq on, and before left_seq. A team is a member by those who write for it.
create table ent_messaging_space_member (
  tenant int not null,
  space_id uuid not null,
  person_id uuid not null,
  joined_seq int not null,
  left_seq int,
  team_id uuid,
  constraint ent_messaging_space_member_space foreign key (tenant, space_id) references ent_messaging_space (tenant, id)
);
create index ent_messaging_space_member_person_id on ent_messaging_space_member (tenant, person_id, space_id);
alter table ent_messaging_space_member add primary key (tenant, space_id, person_id, joined_seq);

-- The key stays with the item as long as the item does: a retry may come days later.
-- release_at is when it may first be shown to somebody; it equals submitted_at for what did not have to wait.
-- asked_from is the first version whose answers still count: a material change begins anew. withdrawn_at is when it was recalled. copied: guardians of its pupils got a copy.
-- replies is who may be answered: NOBODY, AUTHOR, EVERYBODY; priority is NORMAL, HIGH, URGENT. team_id or principal_id is in whose name it was written.
create table ent_messaging_item (
  tenant int not null,
  id uuid not null,
  kind varchar(40) not null,
  school_id uuid not null,
  author_id uuid,
  send_key varchar(80) not null,
  content_hash varchar(43) not null,
  asked varchar(20) not null,
  revision int not null,
  submitted_at bigint not null,
  release_at bigint not null,
  replies varchar(20) not null,
  priority varchar(20) not null,
  space_id uuid,
  seq int,
  answers_id uuid,
  team_id uuid,
  principal_id uuid,
  asked_from int not null,
  copied boolean not null,
  withdrawn_at bigint,
  constraint ent_messaging_item_key unique (tenant, author_id, send_key),
  constraint ent_messaging_item_place unique (tenant, space_id, seq),
  constraint ent_messaging_item_space foreign key (tenant, space_id) references ent_messaging_space (tenant, id)
);
create index ent_messaging_item_principal_id on ent_messaging_item (tenant, principal_id) where principal_id is not null;
create index ent_messaging_item_of on ent_messaging_item (tenant, school_id, submitted_at);
alter table ent_messaging_item add primary key (tenant, id);

-- What was shown at once, whatever the hours of families: by whom, for which cause, in whose words, to how many.
create table ent_messaging_urgent (
  tenant int not null,
  item_id uuid not null,
  school_id uuid not null,
  sent_by uuid,
  sent_at bigint not null,
  reason varchar(20) not null,
  words varchar(400) not null,
  recipients int not null,
  constraint ent_messaging_urgent_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_urgent_of on ent_messaging_urgent (tenant, school_id, sent_at);
create index ent_messaging_urgent_sent_by on ent_messaging_urgent (tenant, sent_by) where sent_by is not null;
alter table ent_messaging_urgent add primary key (tenant, item_id);

-- Rows are only ever added. body is what is said as plain text, html the same with its marks, if it was written so. Widths leave room for databases that count characters outside the BMP twice.
create table ent_messaging_revision (
  tenant int not null,
  item_id uuid not null,
  n int not null,
  written_by uuid,
  written_at bigint not null,
  subject varchar(400) not null,
  body varchar(40000) not null,
  html varchar(100000),
  hash varchar(43) not null,
  constraint ent_messaging_revision_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_revision_written_by on ent_messaging_revision (tenant, written_by);
alter table ent_messaging_revision add primary key (tenant, item_id, n);

-- What a file holds, kept once by its fingerprint; the bytes are with the host's store, under id. sha256 is null once it
-- leaves. state: STORING until the store has it, PENDING until a scanner has answered, CLEAN, INFECTED, LEAVING.
create table ent_messaging_blob (
  tenant int not null,
  id uuid not null,
  sha256 varchar(43),
  bytes bigint not null,
  file_type varchar(20) not null,
  state varchar(20) not null,
  stored_at bigint not null,
  due_at bigint not null,
  attempts int not null,
  claim_id uuid,
  claimed_until bigint,
  constraint ent_messaging_blob_content unique (tenant, sha256)
);
create index ent_messaging_blob_due on ent_messaging_blob (tenant, state, due_at);
alter table ent_messaging_blob add primary key (tenant, id);

-- Whoever sends files in a school's name locks its row, so that no two sends together take more room than the school has.
-- A row means nothing by itself.
create table ent_messaging_room (
  tenant int not null,
  school_id uuid not null,
  primary key (tenant, school_id)
);

-- A file as somebody attached it; item_id and school_id once it was sent, draft_id while it lies with a draft. Its own state follows that of what it holds when
-- the job comes by, so that nobody learns from a quick answer that somebody else has the same.
create table ent_messaging_attachment (
  tenant int not null,
  id uuid not null,
  blob_id uuid not null,
  author_id uuid,
  name varchar(400) not null,
  state varchar(20) not null,
  uploaded_at bigint not null,
  item_id uuid,
  draft_id uuid,
  seq int,
  school_id uuid,
  constraint ent_messaging_attachment_blob foreign key (tenant, blob_id) references ent_messaging_blob (tenant, id),
  constraint ent_messaging_attachment_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_attachment_blob_id on ent_messaging_attachment (tenant, blob_id);
create index ent_messaging_attachment_author_id on ent_messaging_attachment (tenant, author_id);
create index ent_messaging_attachment_item_id on ent_messaging_attachment (tenant, item_id, seq);
create index ent_messaging_attachment_draft_id on ent_messaging_attachment (tenant, draft_id) where draft_id is not null;
create index ent_messaging_attachment_school_id on ent_messaging_attachment (tenant, school_id);
create index ent_messaging_attachment_pending on ent_messaging_attachment (tenant, state) where state = 'PENDING';
create index ent_messaging_attachment_unsent on ent_messaging_attachment (tenant, uploaded_at) where item_id is null;
alter table ent_messaging_attachment add primary key (tenant, id);

-- What somebody has begun to write, or has had sent at send_at as whoever they were then (assurance, hat). Replaced as a
-- whole; version counts. not_sent says why it could not be sent at its hour. school_id is 00000000-… for an answer.
create table ent_messaging_draft (
  tenant int not null,
  id uuid not null,
  author_id uuid not null,
  send_key varchar(80) not null,
  version int not null,
  kind varchar(40) not null,
  school_id uuid not null,
  subject varchar(400) not null,
  body varchar(40000) not null,
  html varchar(100000),
  replies varchar(20) not null,
  important boolean not null,
  asked varchar(20) not null,
  rule varchar(20) not null,
  last_day date,
  remind_on date,
  team_id uuid,
  principal_id uuid,
  answers_id uuid,
  to_all boolean not null,
  saved_at bigint not null,
  send_at bigint,
  assurance varchar(40),
  hat_profile varchar(20),
  hat_school_id uuid,
  not_sent varchar(40),
  constraint ent_messaging_draft_key unique (tenant, author_id, send_key)
);
create index ent_messaging_draft_principal_id on ent_messaging_draft (tenant, principal_id) where principal_id is not null;
create index ent_messaging_draft_due on ent_messaging_draft (tenant, send_at) where send_at is not null;
alter table ent_messaging_draft add primary key (tenant, id);

-- Whom a draft is for, so far; like ent_messaging_audience.
create table ent_messaging_draft_audience (
  tenant int not null,
  draft_id uuid not null,
  seq int not null,
  author_id uuid not null,
  selector varchar(40) not null,
  target_id uuid,
  person_id uuid,
  blind boolean not null,
  constraint ent_messaging_draft_audience_draft foreign key (tenant, draft_id) references ent_messaging_draft (tenant, id)
);
create index ent_messaging_draft_audience_author_id on ent_messaging_draft_audience (tenant, author_id);
create index ent_messaging_draft_audience_person_id on ent_messaging_draft_audience (tenant, person_id) where person_id is not null;
alter table ent_messaging_draft_audience add primary key (tenant, draft_id, seq);

-- The words that an item is found by: stems of its subject and text, made in Java, so the same on every database. It is
-- read together with deliveries alone, so that nothing is found that is not shown.
create table ent_messaging_token (
  tenant int not null,
  token varchar(40) collate "C" not null,
  item_id uuid not null,
  written_by uuid,
  constraint ent_messaging_token_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_token_item_id on ent_messaging_token (tenant, item_id);
create index ent_messaging_token_written_by on ent_messaging_token (tenant, written_by) where written_by is not null;
alter table ent_messaging_token add primary key (tenant, token, item_id);

-- Whom an item is for, as its sender named them: a person in person_id, a class, an activity or a team in target_id.
create table ent_messaging_audience (
  tenant int not null,
  item_id uuid not null,
  seq int not null,
  selector varchar(40) not null,
  target_id uuid,
  person_id uuid,
  blind boolean not null,
  constraint ent_messaging_audience_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_audience_person_id on ent_messaging_audience (tenant, person_id) where person_id is not null;
alter table ent_messaging_audience add primary key (tenant, item_id, seq);

-- An item that is for more people than one unit of work takes: a job goes through the classes of its audience in their
-- order, pupil by pupil after after_id (stage FILLING), then through its deliveries, person by person after after_id
-- (SHOWING). Nothing is done before due_at. It is done as its author was (assurance, hat). because says why it was STOPPED.
create table ent_messaging_expansion (
  tenant int not null,
  item_id uuid not null,
  author_id uuid,
  assurance varchar(40) not null,
  hat_profile varchar(20),
  hat_school_id uuid,
  stage varchar(20) not null,
  class_at int not null,
  after_id uuid not null,
  shown_from bigint,
  due_at bigint not null,
  because varchar(40),
  constraint ent_messaging_expansion_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_expansion_stage on ent_messaging_expansion (tenant, stage, due_at);
create index ent_messaging_expansion_author_id on ent_messaging_expansion (tenant, author_id);
alter table ent_messaging_expansion add primary key (tenant, item_id);

-- The children because of whom somebody was reached, for oneself or as an agent of an organisation that answers for the
-- child: to whoever counts guardians, all agents of one organisation are one. The deliveries are made from these rows.
-- Its key serves "the children of this delivery", the foreign key, and the progress that a sender reads.
create table ent_messaging_delivery_child (
  tenant int not null,
  item_id uuid not null,
  person_id uuid not null,
  child_id uuid not null,
  organisation_id uuid,
  constraint ent_messaging_delivery_child_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_delivery_child_person_id on ent_messaging_delivery_child (tenant, person_id);
create index ent_messaging_delivery_child_child_id on ent_messaging_delivery_child (tenant, child_id);
alter table ent_messaging_delivery_child add primary key (tenant, item_id, person_id, child_id);

-- What a decision of reach rested on, with the decision: each different text once, under an id that is made from it. Ids
-- of people, classes and schools are numbered anew in it, so that it names nobody and few texts serve all deliveries. rule
-- is the one that decided. Rows are only ever added.
create table ent_messaging_decided (
  tenant int not null,
  id uuid not null,
  rule varchar(40) not null,
  noted varchar(1000000) not null
);
alter table ent_messaging_decided add primary key (tenant, id);

-- One row a person and item, however often the person is named. Its key serves opening an item, and the foreign key.
-- release_at is when it is shown to this person, so that neither the inbox nor the badge reads an item to know its order.
-- folder is 0 for the inbox, 1 for the author's own copy, 2 for the archive, 3 for the trash, from 10 on one of the reader's own. direct: shown whatever becomes of a child. child_id:
-- one of the children in ent_messaging_delivery_child; whoever is told of this one need not be looked up there. aside: on nobody's
-- roster and shown none. asks: the item asks for an answer. waits: it is decided once more when it may first be shown. withdrawn_at: it was taken back. registered: an adult of the school to one pupil alone. decided_id is what was decided; the author's own copy rests on no decision. refused_id is what was decided against it when its hour came, if it was taken back then.
create table ent_messaging_delivery (
  tenant int not null,
  item_id uuid not null,
  person_id uuid not null,
  folder smallint not null,
  direct boolean not null,
  asks boolean not null,
  release_at bigint not null,
  read_at bigint,
  child_id uuid,
  decided_id uuid,
  aside boolean not null,
  registered boolean not null,
  waits boolean not null,
  starred boolean not null,
  team_id uuid,
  withdrawn_at bigint,
  refused_id uuid,
  constraint ent_messaging_delivery_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
-- The inbox: a page is one range of this index, newest first, whatever the size of the mailbox. The few of one moment are
-- ordered by item when they are read.
create index ent_messaging_delivery_inbox on ent_messaging_delivery (tenant, person_id, folder, release_at);
-- The badge: what is unread and shown, with all that decides who is shown it, so the count is derived, cannot drift, reads
-- no row of the table, and costs what is unread. It knows neither item nor hour: most of its keys are alike, and are kept once.
create index ent_messaging_delivery_badge on ent_messaging_delivery (tenant, person_id, direct, child_id, team_id)
  where read_at is null and folder = 0 and not waits and withdrawn_at is null;
-- What asks for an answer: few of all, and the page of a day looks for those of some weeks alone. By thirty days, so that
-- most keys are alike, and are kept once.
create index ent_messaging_delivery_asks on ent_messaging_delivery (tenant, person_id, (release_at / 2592000000000)) where asks;
create index ent_messaging_delivery_child_of on ent_messaging_delivery (tenant, child_id) where child_id is not null;
create index ent_messaging_delivery_starred on ent_messaging_delivery (tenant, person_id, release_at) where starred;
create index ent_messaging_delivery_waits on ent_messaging_delivery (tenant, person_id, release_at) where waits;
alter table ent_messaging_delivery add primary key (tenant, item_id, person_id);

-- A folder of somebody's own. number is what deliveries bear; it is used again once the folder is gone. folded is the name
-- without case and accents, which no two share.
create table ent_messaging_folder (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  number smallint not null,
  name varchar(120) not null,
  folded varchar(400) not null,
  made_at bigint not null,
  constraint ent_messaging_folder_number unique (tenant, person_id, number),
  constraint ent_messaging_folder_name unique (tenant, person_id, folded)
);
alter table ent_messaging_folder add primary key (tenant, id);

-- How a mailbox looked to its reader in one hat when a device last asked what has changed: its row is locked to number
-- changes. What is gone is remembered from after the change oldest on. Mailboxes of which nobody keeps a copy have none.
create table ent_messaging_sync (
  tenant int not null,
  person_id uuid not null,
  hat varchar(80) not null,
  last_change bigint not null,
  oldest bigint not null,
  primary key (tenant, person_id, hat)
);

-- mark is a hash of what was shown; empty for what is gone.
create table ent_messaging_sync_line (
  tenant int not null,
  person_id uuid not null,
  hat varchar(80) not null,
  item_id uuid not null,
  change_no bigint not null,
  mark varchar(43) not null
);
create index ent_messaging_sync_line_change on ent_messaging_sync_line (tenant, person_id, hat, change_no);
alter table ent_messaging_sync_line add primary key (tenant, person_id, hat, item_id);

-- Whom an item was not delivered to, as its sender was told: the answer to the same key is the same.
create table ent_messaging_excluded (
  tenant int not null,
  item_id uuid not null,
  seq int not null,
  person_id uuid,
  team_id uuid,
  shortfall varchar(20) not null,
  rule varchar(40) not null,
  constraint ent_messaging_excluded_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_excluded_person_id on ent_messaging_excluded (tenant, person_id) where person_id is not null;
alter table ent_messaging_excluded add primary key (tenant, item_id, seq);

-- Rows are only ever added: once for each guardian, child and version. Its key leads with the foreign key.
create table ent_messaging_acknowledgement (
  tenant int not null,
  item_id uuid not null,
  person_id uuid not null,
  child_id uuid not null,
  revision int not null,
  revision_hash varchar(43) not null,
  acknowledged_at bigint not null,
  constraint ent_messaging_acknowledgement_child foreign key (tenant, item_id, person_id, child_id)
    references ent_messaging_delivery_child (tenant, item_id, person_id, child_id)
);
create index ent_messaging_acknowledgement_person_id on ent_messaging_acknowledgement (tenant, person_id);
create index ent_messaging_acknowledgement_child_id on ent_messaging_acknowledgement (tenant, child_id);
alter table ent_messaging_acknowledgement add primary key (tenant, item_id, person_id, child_id, revision);

-- What an item asks beyond being seen: whose agreement, and until when one may agree. A row for items that ask for that.
create table ent_messaging_request (
  tenant int not null,
  item_id uuid not null,
  rule varchar(20) not null,
  closes_at bigint,
  constraint ent_messaging_request_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
alter table ent_messaging_request add primary key (tenant, item_id);

-- What guardians have answered for children: rows are only ever added, the last one of a guardian since asked_from counts.
-- person_id is who answered, organisation_id for whom if not for oneself; a slip that came back for an organisation names
-- no person. answer is ACCEPT, REFUSE, or NONE for one taken back. recorded_by is who noted what came on paper or by word.
create table ent_messaging_answer (
  tenant int not null,
  id uuid not null,
  item_id uuid not null,
  child_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  revision int not null,
  revision_hash varchar(43) not null,
  answer varchar(20) not null,
  method varchar(20) not null,
  given_on date,
  answered_at bigint not null,
  recorded_by uuid,
  constraint ent_messaging_answer_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_answer_to on ent_messaging_answer (tenant, item_id, child_id);
create index ent_messaging_answer_person_id on ent_messaging_answer (tenant, person_id) where person_id is not null;
create index ent_messaging_answer_child_id on ent_messaging_answer (tenant, child_id);
create index ent_messaging_answer_recorded_by on ent_messaging_answer (tenant, recorded_by) where recorded_by is not null;
alter table ent_messaging_answer add primary key (tenant, id);

-- On which days those who have not answered an item are reminded: once a day at most, by whoever asked for it.
create table ent_messaging_reminder (
  tenant int not null,
  item_id uuid not null,
  remind_on date not null,
  n int not null,
  asked_at bigint not null,
  asked_by uuid,
  constraint ent_messaging_reminder_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_reminder_asked_by on ent_messaging_reminder (tenant, asked_by) where asked_by is not null;
alter table ent_messaging_reminder add primary key (tenant, item_id, remind_on);

-- Who wants on paper what asks for an answer, whatever else gets through: by the own word, or as the school was told and
-- has noted, by whom.
create table ent_messaging_paper (
  tenant int not null,
  person_id uuid not null,
  asked_at bigint not null,
  by_school boolean not null,
  noted_by uuid
);
create index ent_messaging_paper_noted_by on ent_messaging_paper (tenant, noted_by) where noted_by is not null;
alter table ent_messaging_paper add primary key (tenant, person_id);

-- Who wishes to hear the delegates of a class by their relay; the last row counts, until it ends. No delegate reads it.
create table ent_messaging_relay_wish (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  class_id uuid not null,
  first_day date not null,
  last_day date,
  asked_at bigint not null,
  ended_at bigint
);
create index ent_messaging_relay_wish_person_id on ent_messaging_relay_wish (tenant, person_id);
create index ent_messaging_relay_wish_of on ent_messaging_relay_wish (tenant, class_id);
alter table ent_messaging_relay_wish add primary key (tenant, id);

-- By which table a school decides who may write to whom; the usual one of its level where there is no row. Rows are only
-- ever added; the last one counts.
create table ent_messaging_reach_profile (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  profile varchar(40) not null,
  adopted_at bigint not null,
  adopted_by uuid
);
create index ent_messaging_reach_profile_of on ent_messaging_reach_profile (tenant, school_id, adopted_at);
create index ent_messaging_reach_profile_adopted_by on ent_messaging_reach_profile (tenant, adopted_by) where adopted_by is not null;
alter table ent_messaging_reach_profile add primary key (tenant, id);

-- What somebody is for a school that the directory does not tell: nurse, referent, delegate of a class. Ended, never taken away.
create table ent_messaging_office (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  class_id uuid,
  office varchar(40) not null,
  first_day date not null,
  last_day date,
  appointed_at bigint not null,
  appointed_by uuid,
  ended_at bigint,
  ended_by uuid
);
create index ent_messaging_office_of on ent_messaging_office (tenant, person_id);
create index ent_messaging_office_in on ent_messaging_office (tenant, school_id);
create index ent_messaging_office_appointed_by on ent_messaging_office (tenant, appointed_by) where appointed_by is not null;
create index ent_messaging_office_ended_by on ent_messaging_office (tenant, ended_by) where ended_by is not null;
alter table ent_messaging_office add primary key (tenant, id);

-- What a school has opened between its people for a time, and why. Ended, never taken away; closes with the school year.
create table ent_messaging_opening (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  opening varchar(40) not null,
  mode varchar(20) not null,
  duties varchar(400) not null,
  class_id uuid,
  group_id uuid,
  first_day date not null,
  last_day date not null,
  reason varchar(200) not null,
  pairs bigint not null,
  decided_at bigint not null,
  decided_by uuid,
  ended_at bigint,
  ended_by uuid
);
create index ent_messaging_opening_of on ent_messaging_opening (tenant, school_id);
create index ent_messaging_opening_decided_by on ent_messaging_opening (tenant, decided_by) where decided_by is not null;
create index ent_messaging_opening_ended_by on ent_messaging_opening (tenant, ended_by) where ended_by is not null;
alter table ent_messaging_opening add primary key (tenant, id);

-- A pupil's call for an adult: one of two pictures, no text, and nothing about why. again_at is when it was pressed last.
-- rise_at is when more adults are asked unless somebody has seen it; null once it was seen or given up.
create table ent_messaging_call (
  tenant int not null,
  id uuid not null,
  child_id uuid not null,
  school_id uuid not null,
  picture varchar(20) not null,
  assurance varchar(20) not null,
  called_at bigint not null,
  again_at bigint not null,
  rise_at bigint,
  rises int not null,
  seen_at bigint,
  seen_by uuid
);
create index ent_messaging_call_child_id on ent_messaging_call (tenant, child_id);
create index ent_messaging_call_seen_by on ent_messaging_call (tenant, seen_by) where seen_by is not null;
create index ent_messaging_call_rise on ent_messaging_call (tenant, rise_at) where rise_at is not null;
alter table ent_messaging_call add primary key (tenant, id);

-- Who was asked by a call. It names the child too, so that it goes with either. tell_at: to be told elsewhere from then on.
create table ent_messaging_call_adult (
  tenant int not null,
  call_id uuid not null,
  person_id uuid not null,
  child_id uuid not null,
  asked_at bigint not null,
  tell_at bigint,
  attempts int not null,
  notice_id uuid not null,
  claimed_until bigint,
  told_at bigint,
  constraint ent_messaging_call_adult_call foreign key (tenant, call_id) references ent_messaging_call (tenant, id)
);
create index ent_messaging_call_adult_person_id on ent_messaging_call_adult (tenant, person_id);
create index ent_messaging_call_adult_child_id on ent_messaging_call_adult (tenant, child_id);
create index ent_messaging_call_adult_tell on ent_messaging_call_adult (tenant, tell_at) where tell_at is not null;
alter table ent_messaging_call_adult add primary key (tenant, call_id, person_id);

-- While a school leaves sending to its management, and why. Ended, never taken away.
create table ent_messaging_incident (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  reason varchar(200) not null,
  began_at bigint not null,
  began_by uuid,
  ended_at bigint,
  ended_by uuid
);
create index ent_messaging_incident_of on ent_messaging_incident (tenant, school_id);
create index ent_messaging_incident_began_by on ent_messaging_incident (tenant, began_by) where began_by is not null;
create index ent_messaging_incident_ended_by on ent_messaging_incident (tenant, ended_by) where ended_by is not null;
alter table ent_messaging_incident add primary key (tenant, id);

-- What stands between two people, or upon one: BLOCK (a peer's own, without a school), SEPARATION, MUTED, SUSPENDED.
-- Lifted, never taken away.
create table ent_messaging_measure (
  tenant int not null,
  id uuid not null,
  kind varchar(20) not null,
  school_id uuid,
  person_id uuid not null,
  other_id uuid,
  first_day date not null,
  last_day date,
  reason varchar(200) not null,
  placed_at bigint not null,
  placed_by uuid,
  lifted_at bigint,
  lifted_by uuid
);
create index ent_messaging_measure_of on ent_messaging_measure (tenant, person_id);
create index ent_messaging_measure_other on ent_messaging_measure (tenant, other_id);
create index ent_messaging_measure_placed_by on ent_messaging_measure (tenant, placed_by) where placed_by is not null;
create index ent_messaging_measure_lifted_by on ent_messaging_measure (tenant, lifted_by) where lifted_by is not null;
alter table ent_messaging_measure add primary key (tenant, id);

-- How far somebody lets others reach them; without a row, as far as the tables do. Hours are those of the own school.
create table ent_messaging_preference (
  tenant int not null,
  person_id uuid not null,
  most varchar(20) not null,
  days varchar(80) not null,
  opens varchar(20) not null,
  closes varchar(20) not null,
  primary key (tenant, person_id)
);

-- A mailbox of several people of a school, who write in its name. Closed, never taken away.
create table ent_messaging_team (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  role varchar(20) not null,
  opened_at bigint not null,
  opened_by uuid,
  closed_at bigint,
  closed_by uuid
);
create index ent_messaging_team_of on ent_messaging_team (tenant, school_id);
create index ent_messaging_team_opened_by on ent_messaging_team (tenant, opened_by) where opened_by is not null;
create index ent_messaging_team_closed_by on ent_messaging_team (tenant, closed_by) where closed_by is not null;
alter table ent_messaging_team add primary key (tenant, id);

-- Who may write for whom: for a team, or for a person. Ended, never taken away.
create table ent_messaging_mandate (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  team_id uuid,
  principal_id uuid,
  first_day date not null,
  last_day date not null,
  reason varchar(200) not null,
  given_at bigint not null,
  given_by uuid,
  ended_at bigint,
  ended_by uuid
);
create index ent_messaging_mandate_of on ent_messaging_mandate (tenant, person_id);
create index ent_messaging_mandate_from on ent_messaging_mandate (tenant, principal_id);
create index ent_messaging_mandate_team on ent_messaging_mandate (tenant, team_id) where team_id is not null;
create index ent_messaging_mandate_given_by on ent_messaging_mandate (tenant, given_by) where given_by is not null;
create index ent_messaging_mandate_ended_by on ent_messaging_mandate (tenant, ended_by) where ended_by is not null;
alter table ent_messaging_mandate add primary key (tenant, id);

-- What a school has decided about the hours at which something new is shown; ended, never changed.
create table ent_messaging_release_terms (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  kind varchar(20) not null,
  readers varchar(40) not null,
  class_id uuid,
  group_id uuid,
  days varchar(80) not null,
  opens varchar(18) not null,
  closes varchar(18) not null,
  first_day date not null,
  last_day date,
  reason varchar(200) not null,
  decided_at bigint not null,
  decided_by uuid,
  ended_at bigint,
  ended_by uuid
);
create index ent_messaging_release_terms_of on ent_messaging_release_terms (tenant, school_id);
create index ent_messaging_release_terms_decided_by on ent_messaging_release_terms (tenant, decided_by) where decided_by is not null;
create index ent_messaging_release_terms_ended_by on ent_messaging_release_terms (tenant, ended_by) where ended_by is not null;
alter table ent_messaging_release_terms add primary key (tenant, id);

-- Who is told of which item on which channel, and when. One row, once: nobody is told twice. reminder is 0 for what is new,
-- and the number of the reminder for one: whoever has answered by then is not told.
create table ent_messaging_notice (
  tenant int not null,
  item_id uuid not null,
  person_id uuid not null,
  channel varchar(40) not null,
  reminder int not null,
  due_at bigint not null,
  state varchar(20) not null,
  attempts int not null,
  notice_id uuid,
  claim_id uuid,
  claimed_until bigint,
  settled_at bigint,
  constraint ent_messaging_notice_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_notice_due on ent_messaging_notice (tenant, due_at) where state = 'WAITING';
create index ent_messaging_notice_claim on ent_messaging_notice (tenant, claim_id) where claim_id is not null;
create index ent_messaging_notice_key on ent_messaging_notice (tenant, notice_id) where notice_id is not null;
create index ent_messaging_notice_person_id on ent_messaging_notice (tenant, person_id);
alter table ent_messaging_notice add primary key (tenant, item_id, person_id, channel, reminder);

-- How often somebody wants to be told on a channel; without a row, as often as the channel says.
create table ent_messaging_notice_preference (
  tenant int not null,
  person_id uuid not null,
  channel varchar(40) not null,
  rhythm varchar(20) not null,
  primary key (tenant, person_id, channel)
);

-- In which language somebody wants to be told; French without a row.
create table ent_messaging_language (
  tenant int not null,
  person_id uuid not null,
  language varchar(80) not null,
  chosen_at bigint not null,
  primary key (tenant, person_id)
);

-- Where somebody is told on a channel, and whether anything gets there.
create table ent_messaging_address (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  channel varchar(40) not null,
  address varchar(2000) not null,
  state varchar(20) not null,
  failures int not null,
  registered_at bigint not null,
  failed_at bigint
);
create index ent_messaging_address_of on ent_messaging_address (tenant, person_id, channel);
alter table ent_messaging_address add primary key (tenant, id);

-- Who asks to write to whom by a letter that is delivered once it is accepted. answer is NONE, ACCEPTED, DECLINED, or STOPPED
-- once what was accepted is so no more; it takes none from lapses_at on.
create table ent_messaging_contact_request (
  tenant int not null,
  item_id uuid not null,
  person_id uuid not null,
  sender_id uuid not null,
  decided_id uuid not null,
  asked_at bigint not null,
  lapses_at bigint not null,
  answer varchar(20) not null,
  answered_at bigint,
  constraint ent_messaging_contact_request_item foreign key (tenant, item_id) references ent_messaging_item (tenant, id)
);
create index ent_messaging_contact_request_person_id on ent_messaging_contact_request (tenant, person_id, asked_at);
create index ent_messaging_contact_request_sender_id on ent_messaging_contact_request (tenant, sender_id, asked_at);
alter table ent_messaging_contact_request add primary key (tenant, item_id, person_id);
