-- ent-privacy 1: what is erased, who agreed to it, and the proof.

-- An erasure from plan to certificate. hash stands for all of a plan; the prints are fingerprints of the rule and of what
-- was declared; ground is why one person has asked for it. replayed_at is when it was taken up once more after a backup was restored; forget_at is when no backup holds anymore who was erased.
create table ent_privacy_erasure (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  due_on date not null,
  ground varchar(30),
  state varchar(20) not null,
  hash varchar(43) not null,
  rule_print varchar(43) not null,
  inventory_print varchar(43) not null,
  people int not null,
  accounts int not null,
  brakes boolean not null,
  newest_at bigint,
  planned_by uuid,
  planned_at bigint not null,
  approved_by uuid,
  approved_at bigint,
  begins_at bigint,
  backup_seconds bigint,
  forget_at bigint,
  replayed_at bigint,
  certificate varchar(200000),
  primary key (tenant, id)
);
create index ent_privacy_erasure_school on ent_privacy_erasure (tenant, school_id, planned_at);
create index ent_privacy_erasure_begins on ent_privacy_erasure (tenant, state, begins_at, id);
create index ent_privacy_erasure_forget on ent_privacy_erasure (tenant, forget_at, id);
create index ent_privacy_erasure_planned_by on ent_privacy_erasure (tenant, planned_by);
create index ent_privacy_erasure_approved_by on ent_privacy_erasure (tenant, approved_by);

-- Who is erased, each id of whoever was merged; the row of the id that stands for the others leads. place and after_key
-- say how far the person has come through all columns that name people. replayed is who comes back from a backup;
-- journal is what the journal outside the database has been told, or is to be told next;
-- contributions what was answered about them before the erasure began.
-- under_visa says that the account was counted on the slips under which it goes.
create table ent_privacy_erasure_person (
  tenant int not null,
  erasure_id uuid not null,
  person_id uuid not null,
  standing_id uuid not null,
  last_day date not null,
  newest_at bigint,
  replayed boolean not null,
  outcome varchar(10) not null,
  journal varchar(10) not null,
  contributions varchar(20),
  under_visa boolean not null,
  place int not null,
  after_key varchar(2000),
  failures int not null,
  failed_at varchar(100),
  failed varchar(200),
  retry_at bigint not null,
  primary key (tenant, erasure_id, person_id),
  constraint ent_privacy_erasure_person_of foreign key (tenant, erasure_id) references ent_privacy_erasure (tenant, id)
);
create index ent_privacy_erasure_person_next on ent_privacy_erasure_person (tenant, erasure_id, outcome, retry_at, person_id);
create index ent_privacy_erasure_person_set on ent_privacy_erasure_person (tenant, standing_id, erasure_id);
create index ent_privacy_erasure_person_person_id on ent_privacy_erasure_person (tenant, person_id);

-- The rows of each table that a plan has counted, by the place of the column in the order of erasing.
create table ent_privacy_erasure_table (
  tenant int not null,
  erasure_id uuid not null,
  place int not null,
  source varchar(60) not null,
  table_name varchar(100) not null,
  column_name varchar(100) not null,
  method varchar(20) not null,
  stays_for varchar(20),
  planned bigint not null,
  primary key (tenant, erasure_id, place),
  constraint ent_privacy_erasure_table_of foreign key (tenant, erasure_id) references ent_privacy_erasure (tenant, id)
);

-- The rows that each piece of work has taken or changed.
create table ent_privacy_erasure_count (
  tenant int not null,
  id uuid not null,
  erasure_id uuid not null,
  place int not null,
  row_count bigint not null,
  effect varchar(20) not null,
  primary key (tenant, id),
  constraint ent_privacy_erasure_count_of foreign key (tenant, erasure_id) references ent_privacy_erasure (tenant, id)
);
create index ent_privacy_erasure_count_sum on ent_privacy_erasure_count (tenant, erasure_id, place);

-- Versions of retention rules, as controllers have adopted them; never edited. A school_id of noughts means every school
-- that has no version of its own; a version that ends is the end of a school's own. Periods are ISO 8601.
create table ent_privacy_rule (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  rule_key varchar(60) not null,
  version int not null,
  valid_from date not null,
  ends boolean not null,
  title_fr varchar(200) not null,
  title_en varchar(200) not null,
  source_text varchar(200) not null,
  source_article varchar(200) not null,
  source_reference varchar(200) not null,
  source_date date,
  confidence varchar(20) not null,
  starts_with varchar(20) not null,
  keep_for varchar(40),
  restrict_after varchar(40),
  erase_after varchar(40),
  final_action varchar(20) not null,
  archives varchar(10) not null,
  awaits varchar(60) not null,
  because varchar(1000) not null,
  adopted_by uuid,
  adopted_as varchar(20) not null,
  adopted_at bigint not null,
  constraint ent_privacy_rule_version unique (tenant, rule_key, school_id, version),
  primary key (tenant, id)
);
create index ent_privacy_rule_adopted_by on ent_privacy_rule (tenant, adopted_by);

-- How the controller has decided between texts that disagree.
create table ent_privacy_rule_settlement (
  tenant int not null,
  rule_id uuid not null,
  conflict varchar(60) not null,
  because varchar(1000) not null,
  constraint ent_privacy_rule_settlement_of foreign key (tenant, rule_id) references ent_privacy_rule (tenant, id),
  primary key (tenant, rule_id, conflict)
);

-- The day on which a rule was last carried out; who adopts or carries out waits for the row.
create table ent_privacy_rule_use (
  tenant int not null,
  rule_key varchar(60) not null,
  school_id uuid not null,
  used_on date,
  primary key (tenant, rule_key, school_id)
);

-- Whether a tenant's rows are swept, under which brake, and when that was last through.
create table ent_privacy_sweep (
  tenant int not null,
  started_at bigint not null,
  stopped_at bigint,
  brake_percent int not null,
  brake_from int not null,
  finished_at bigint,
  primary key (tenant)
);

-- How far the sweep of one table has come: everything before the cutoff is due, and after_key is where it goes on. due is
-- what was counted when it began, due_since from when the oldest of them was so, daily what goes on a usual day. columns_by
-- is the rule by which columns go before their rows, and empty for the rows.
create table ent_privacy_sweep_table (
  tenant int not null,
  table_name varchar(100) not null,
  columns_by varchar(60) not null,
  state varchar(10) not null,
  cutoff varchar(100) not null,
  after_key varchar(2000) not null,
  batch int not null,
  due bigint not null,
  taken bigint not null,
  emptied bigint not null,
  millis bigint not null,
  daily bigint not null,
  confirmed bigint not null,
  failed varchar(200),
  due_since date,
  began_at bigint not null,
  ended_at bigint,
  primary key (tenant, table_name, columns_by)
);

-- What the archives are asked to let a school destroy; kept for ever, as the proof that they agreed.
create table ent_privacy_slip (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  drafted_year int not null,
  serial int not null,
  service varchar(200) not null,
  state varchar(20) not null,
  drafted_by uuid,
  drafted_on date not null,
  signed_by uuid,
  signed_on date,
  submitted_on date,
  answered_on date,
  visa varchar(200),
  executed_on date,
  destroyed bigint,
  attested_by uuid,
  attested_on date,
  withdrawn_by uuid,
  withdrawn_on date,
  withdrawn_visa varchar(200),
  withdrawn_because varchar(1000),
  constraint ent_privacy_slip_number unique (tenant, school_id, drafted_year, serial),
  primary key (tenant, id)
);
create index ent_privacy_slip_school on ent_privacy_slip (tenant, school_id, drafted_on, id);
create index ent_privacy_slip_drafted_by on ent_privacy_slip (tenant, drafted_by);
create index ent_privacy_slip_signed_by on ent_privacy_slip (tenant, signed_by);
create index ent_privacy_slip_attested_by on ent_privacy_slip (tenant, attested_by);
create index ent_privacy_slip_withdrawn_by on ent_privacy_slip (tenant, withdrawn_by);

-- The categories of a slip, with dates and volume, and the answer to each.
create table ent_privacy_slip_line (
  tenant int not null,
  slip_id uuid not null,
  place int not null,
  rule_key varchar(60) not null,
  typology varchar(200) not null,
  first_day date not null,
  last_day date not null,
  useful_for varchar(40) not null,
  row_count bigint not null,
  byte_count bigint not null,
  reference varchar(500) not null,
  fate varchar(10) not null,
  remark varchar(1000) not null,
  visa varchar(10) not null,
  constraint ent_privacy_slip_line_of foreign key (tenant, slip_id) references ent_privacy_slip (tenant, id),
  primary key (tenant, slip_id, place)
);

-- The last number that the slips of a school were given in a year.
create table ent_privacy_slip_count (
  tenant int not null,
  school_id uuid not null,
  drafted_year int not null,
  last_serial int not null,
  primary key (tenant, school_id, drafted_year)
);

-- The day on which the accounts of a school were last looked at, by its calendar; none where they are to be looked at again.
-- due_since and waiting_since are the oldest limits that have passed, of those that nothing stands in the way of and of others.
create table ent_privacy_account_look (
  tenant int not null,
  school_id uuid not null,
  looked_on date,
  looked_at bigint not null,
  due_since date,
  waiting_since date,
  primary key (tenant, school_id)
);

-- From which day on each account of a school is due, as the last look foresaw it; nobody is erased because of it. waits_for
-- is what stands in the way then, empty if nothing does.
create table ent_privacy_due_account (
  tenant int not null,
  school_id uuid not null,
  person_id uuid not null,
  due_on date not null,
  waits_for varchar(60) not null,
  rule_version int not null,
  computed_at bigint not null,
  primary key (tenant, school_id, person_id)
);
create index ent_privacy_due_account_day on ent_privacy_due_account (tenant, school_id, due_on, person_id);
create index ent_privacy_due_account_person on ent_privacy_due_account (tenant, person_id);

-- What becomes of somebody's contributions to places of others when the account is closed, as each who may has answered;
-- one objection is enough.
create table ent_privacy_contribution_wish (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  wish varchar(20) not null,
  answered_by uuid,
  answered_at bigint not null,
  primary key (tenant, id)
);
create index ent_privacy_contribution_wish_person on ent_privacy_contribution_wish (tenant, person_id);
create index ent_privacy_contribution_wish_answered_by on ent_privacy_contribution_wish (tenant, answered_by);

-- The closing of a whole tenant, or of the one school in school_id with the erasure of its people, from plan to certificate. hash stands for all of a plan; place says how far it has come
-- through all tables, told_after whom it was told last as long as not all are told, and back_after who was told last that it is called off; round_taken counts what
-- went since the first table was last begun with. forget_at is when no backup holds any more what went.
-- after_key is the last row that was looked at in the table at that place.
create table ent_privacy_closure (
  tenant int not null,
  id uuid not null,
  school_id uuid,
  erasure_id uuid,
  closes_on date not null,
  state varchar(20) not null,
  hash varchar(43) not null,
  inventory_print varchar(43) not null,
  schools int not null,
  people int not null,
  planned_by uuid,
  planned_at bigint not null,
  approved_by uuid,
  approved_at bigint,
  begins_at bigint,
  backup_seconds bigint,
  told boolean not null,
  told_after uuid,
  back_after uuid,
  place int not null,
  after_key varchar(2000),
  round_taken bigint not null,
  failures int not null,
  failed_at varchar(100),
  failed varchar(200),
  failed_count bigint,
  retry_at bigint not null,
  forget_at bigint,
  replayed_at bigint,
  certificate varchar(200000),
  primary key (tenant, id)
);
create index ent_privacy_closure_next on ent_privacy_closure (tenant, state, begins_at, id);
create index ent_privacy_closure_forget on ent_privacy_closure (tenant, forget_at, id);
create index ent_privacy_closure_planned_by on ent_privacy_closure (tenant, planned_by);
create index ent_privacy_closure_approved_by on ent_privacy_closure (tenant, approved_by);
create index ent_privacy_closure_told_after on ent_privacy_closure (tenant, told_after);
create index ent_privacy_closure_back_after on ent_privacy_closure (tenant, back_after);

-- What is to become of each table, and how much of it went.
create table ent_privacy_closure_table (
  tenant int not null,
  closure_id uuid not null,
  table_name varchar(100) not null,
  source varchar(60) not null,
  fate varchar(20) not null,
  because varchar(500) not null,
  planned bigint not null,
  taken bigint not null,
  constraint ent_privacy_closure_table_of foreign key (tenant, closure_id) references ent_privacy_closure (tenant, id),
  primary key (tenant, closure_id, table_name)
);

-- Who has asked to be erased, who wrote it down, what was answered, and until when there is to be an end of it. Whoever is
-- erased stands in it no more. outcome is REFUSED, or ASKED_AGAIN where a later request stands for it; otherwise the erasure says.
create table ent_privacy_request (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  person_id uuid,
  ground varchar(30) not null,
  channel varchar(10) not null,
  asked_by uuid,
  asked_at bigint not null,
  asked_on date not null,
  due_on date not null,
  extended varchar(20),
  outcome varchar(20),
  refusal varchar(30),
  erasure_id uuid,
  primary key (tenant, id)
);
create index ent_privacy_request_due on ent_privacy_request (tenant, school_id, due_on, id);
create index ent_privacy_request_person_id on ent_privacy_request (tenant, person_id);
create index ent_privacy_request_asked_by on ent_privacy_request (tenant, asked_by);

-- Since when a service knows everybody by which key; no name that it knows is kept.
create table ent_privacy_service (
  tenant int not null,
  service varchar(30) not null,
  epoch int not null,
  key_id varchar(200) not null,
  began_at bigint not null,
  primary key (tenant, service, epoch)
);

-- What somebody was asked to agree to, for one purpose, medium and audience, by which text, until which day. Rows are only ever added;
-- over_on is the first day on which neither it nor what it was asked in the place of can stand,
-- told is what was last told of it, and look_at when it may be something else by itself, or null once it is over.
create table ent_privacy_consent (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  purpose varchar(60) not null,
  medium varchar(10) not null,
  audience varchar(10) not null,
  text_version varchar(60) not null,
  text_language varchar(60) not null,
  text_hash varchar(43) not null,
  rule varchar(20) not null,
  asked_on date not null,
  last_day date not null,
  over_on date not null,
  asked_by uuid,
  asked_at bigint not null,
  told varchar(15) not null,
  look_at bigint,
  look_failures int not null default 0,
  primary key (tenant, id)
);
create index ent_privacy_consent_school_id on ent_privacy_consent (tenant, school_id);
create index ent_privacy_consent_person_id on ent_privacy_consent (tenant, person_id);
create index ent_privacy_consent_over on ent_privacy_consent (tenant, over_on, id);
create index ent_privacy_consent_look on ent_privacy_consent (tenant, look_at, id);
create index ent_privacy_consent_asked_by on ent_privacy_consent (tenant, asked_by);
create index ent_privacy_consent_unseen on ent_privacy_consent (tenant, look_failures);

-- What each of those who were asked has said, which is only ever followed by another word of theirs. party_id is person_id where the
-- person has said it; party_id and organisation_id are both null once whoever said it is erased.
create table ent_privacy_consent_event (
  tenant int not null,
  id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  party_id uuid,
  organisation_id uuid,
  answer varchar(10) not null,
  method varchar(15) not null,
  said_on date not null,
  told_at bigint not null,
  recorded_by uuid,
  constraint ent_privacy_consent_event_of_consent foreign key (tenant, consent_id) references ent_privacy_consent (tenant, id),
  primary key (tenant, id)
);
create index ent_privacy_consent_event_of on ent_privacy_consent_event (tenant, consent_id);
create index ent_privacy_consent_event_person_id on ent_privacy_consent_event (tenant, person_id);
create index ent_privacy_consent_event_party_id on ent_privacy_consent_event (tenant, party_id);
create index ent_privacy_consent_event_recorded_by on ent_privacy_consent_event (tenant, recorded_by);

-- Whose agreement an image takes in a school, as its controller has decided from a day on; decisions are only ever added.
create table ent_privacy_image_rule (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  rule varchar(20) not null,
  valid_from date not null,
  because varchar(1000) not null,
  decided_by uuid,
  decided_as varchar(20) not null,
  decided_at bigint not null,
  primary key (tenant, id)
);
create index ent_privacy_image_rule_school_id on ent_privacy_image_rule (tenant, school_id);
create index ent_privacy_image_rule_decided_by on ent_privacy_image_rule (tenant, decided_by);

create view ent_privacy_version as select 1 as version;
