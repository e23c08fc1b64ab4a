-- ent-core 1: schools, people, dated facts, import plans, events, jobs.
-- Instants are microseconds since 1970-01-01T00:00Z. Days are calendar days of the school's zone, both ends included.

create view ent_core_version as select 1 as version;

create table ent_core_school (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  uai varchar(8) not null,
  name varchar(200) not null,
  level varchar(20) not null,
  zone varchar(60) not null,
  opened_on date not null,
  roster_revision bigint not null,
  primary key (tenant, id),
  constraint ent_core_school_uai unique (tenant, uai)
);

-- Which contract a school is under; a private school may come under contract, or leave it.
create table ent_core_school_contract (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  school_id uuid not null,
  contract varchar(30) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_school_contract_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_school_contract_of on ent_core_school_contract (tenant, school_id);

-- The fields that a school keeps of people of a profile beyond the default, and the activity that needs them.
create table ent_core_school_field (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  school_id uuid not null,
  profile varchar(10) not null,
  field varchar(40) not null,
  activity varchar(200) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_school_field_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_school_field_of on ent_core_school_field (tenant, school_id);

-- When the school years of a school begin, where it is not on 1 September: the days of the year from that calendar year
-- on. Rows are only ever added; of one calendar year the last one counts.
create table ent_core_school_year (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  first_day date not null,
  source varchar(40) not null,
  entered_at bigint not null,
  primary key (tenant, id),
  constraint ent_core_school_year_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_school_year_of on ent_core_school_year (tenant, school_id);

-- The oldest school year of each school whose end was not told to everybody, and to whom it was told so far.
create table ent_core_year_end (
  tenant int not null,
  school_id uuid not null,
  school_year int not null,
  told_to uuid not null,
  primary key (tenant, school_id),
  constraint ent_core_year_end_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);

create table ent_core_organisation (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  siren varchar(9),
  name varchar(200) not null,
  kind varchar(20) not null,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_organisation_siren unique (tenant, siren)
);

-- The attachment tree: child and parent are schools or organisations, as their kinds say.
create table ent_core_attachment (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  child_kind varchar(20) not null,
  child_id uuid not null,
  parent_kind varchar(20) not null,
  parent_id uuid not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id)
);
create index ent_core_attachment_of on ent_core_attachment (tenant, child_id);
create index ent_core_attachment_to on ent_core_attachment (tenant, parent_id);

-- Moved on by whoever changes the tree, so that two changes at once cannot close a circle.
create table ent_core_attachment_tree (
  tenant int not null,
  revision bigint not null,
  primary key (tenant)
);

create table ent_core_class (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  school_id uuid not null,
  school_year int not null,
  name varchar(100) not null,
  opened_on date,
  closed_on date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_class_name unique (tenant, school_id, school_year, name),
  constraint ent_core_class_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);

-- The levels that a class is declared to have, beside those of its pupils.
create table ent_core_class_level (
  tenant int not null,
  class_id uuid not null,
  level varchar(10) not null,
  primary key (tenant, class_id, level),
  constraint ent_core_class_level_class foreign key (tenant, class_id) references ent_core_class (tenant, id)
);

create table ent_core_person (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  last_name varchar(100) not null,
  usage_name varchar(100),
  first_name varchar(100) not null,
  birth_date date,
  email varchar(254),
  sort_key varchar(320) not null,
  primary key (tenant, id)
);
create index ent_core_person_sort on ent_core_person (tenant, sort_key, id);

-- Who made, ended or changed a fact by hand; what an import does stands in its plan.
create table ent_core_fact_act (
  tenant int not null,
  id uuid not null,
  fact_id uuid not null,
  act varchar(10) not null,
  at bigint not null,
  by_id uuid,
  source varchar(40) not null,
  primary key (tenant, id)
);
create index ent_core_fact_act_on on ent_core_fact_act (tenant, fact_id, at);
create index ent_core_fact_act_by_id on ent_core_fact_act (tenant, by_id);

-- The names that a person had before a hand changed them.
create table ent_core_former_name (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  last_name varchar(100) not null,
  usage_name varchar(100),
  first_name varchar(100) not null,
  last_day date not null,
  primary key (tenant, id),
  constraint ent_core_former_name_person foreign key (tenant, person_id) references ent_core_person (tenant, id)
);
create index ent_core_former_name_of on ent_core_former_name (tenant, person_id);

create table ent_core_external_id (
  tenant int not null,
  external_system varchar(40) not null,
  external_value varchar(200) not null,
  person_id uuid not null,
  primary key (tenant, external_system, external_value),
  constraint ent_core_external_id_person foreign key (tenant, person_id) references ent_core_person (tenant, id)
);
create index ent_core_external_id_of on ent_core_external_id (tenant, person_id);

-- Two persons of the directory are one: said on some ground, and taken back if it was wrong; never changed otherwise.
create table ent_core_merge (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  into_id uuid not null,
  ground varchar(20) not null,
  evidence varchar(250) not null,
  merged_at bigint not null,
  merged_by uuid,
  ended_at bigint,
  ended_by uuid,
  end_reason varchar(200),
  constraint ent_core_merge_person foreign key (tenant, person_id) references ent_core_person (tenant, id),
  constraint ent_core_merge_into foreign key (tenant, into_id) references ent_core_person (tenant, id)
);
create index ent_core_merge_of on ent_core_merge (tenant, person_id);
create index ent_core_merge_with on ent_core_merge (tenant, into_id);
create index ent_core_merge_merged_by on ent_core_merge (tenant, merged_by);
create index ent_core_merge_ended_by on ent_core_merge (tenant, ended_by);
alter table ent_core_merge add primary key (tenant, id);

-- The merges that stand: a row for each person of a set, the one who stands for the set included. Whoever is alone has none.
create table ent_core_identity (
  tenant int not null,
  person_id uuid not null,
  set_id uuid not null,
  constraint ent_core_identity_person foreign key (tenant, person_id) references ent_core_person (tenant, id),
  constraint ent_core_identity_set foreign key (tenant, set_id) references ent_core_person (tenant, id)
);
create index ent_core_identity_in on ent_core_identity (tenant, set_id, person_id);
alter table ent_core_identity add primary key (tenant, person_id);

-- Two persons who look like one and are two; the one with the smaller id first.
create table ent_core_apart (
  tenant int not null,
  one_id uuid not null,
  other_id uuid not null,
  said_at bigint not null,
  said_by uuid,
  reason varchar(200) not null,
  constraint ent_core_apart_one foreign key (tenant, one_id) references ent_core_person (tenant, id),
  constraint ent_core_apart_other foreign key (tenant, other_id) references ent_core_person (tenant, id)
);
create index ent_core_apart_of on ent_core_apart (tenant, other_id);
create index ent_core_apart_said_by on ent_core_apart (tenant, said_by);
alter table ent_core_apart add primary key (tenant, one_id, other_id);

-- Whose entitlement may be over after a day: looked at once that day is over.
create table ent_core_entitlement_check (
  tenant int not null,
  id uuid not null,
  last_day date not null,
  person_id uuid not null,
  primary key (tenant, id)
);
create index ent_core_entitlement_check_on on ent_core_entitlement_check (tenant, last_day, id);
create index ent_core_entitlement_check_of on ent_core_entitlement_check (tenant, person_id);

-- What must not be erased, whoever asks: of one person, or one record of a module.
create table ent_core_hold (
  tenant int not null,
  id uuid not null,
  subject_kind varchar(40) not null,
  subject_id uuid not null,
  basis varchar(20) not null,
  reference varchar(200) not null,
  review_on date not null,
  called_on date,
  placed_by uuid,
  placed_at bigint not null,
  release_asked_by uuid,
  release_asked_at bigint,
  release_reason varchar(200),
  released_by uuid,
  released_at bigint,
  primary key (tenant, id)
);
create index ent_core_hold_on on ent_core_hold (tenant, subject_id, placed_at);
create index ent_core_hold_review on ent_core_hold (tenant, review_on, id);
create index ent_core_hold_placed_by on ent_core_hold (tenant, placed_by);
create index ent_core_hold_release_asked_by on ent_core_hold (tenant, release_asked_by);
create index ent_core_hold_released_by on ent_core_hold (tenant, released_by);

-- The holds that stand: what every deletion looks up.
create table ent_core_held (
  tenant int not null,
  subject_id uuid not null,
  hold_id uuid not null,
  primary key (tenant, subject_id, hold_id),
  constraint ent_core_held_by foreign key (tenant, hold_id) references ent_core_hold (tenant, id)
);
create index ent_core_held_of on ent_core_held (tenant, hold_id);

-- Whoever deletes shares this row, whoever places a hold changes it: one waits for the other.
create table ent_core_hold_turn (
  tenant int not null,
  placed bigint not null,
  primary key (tenant)
);

-- What is stored about a person and not used: GDPR Art. 18, or a limit that has passed.
create table ent_core_restriction (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  categories varchar(200) not null,
  basis varchar(20) not null,
  reference varchar(200) not null,
  placed_by uuid,
  placed_at bigint not null,
  lifted_by uuid,
  lifted_at bigint,
  lift_reason varchar(200),
  primary key (tenant, id)
);
create index ent_core_restriction_of on ent_core_restriction (tenant, person_id, placed_at);
create index ent_core_restriction_placed_by on ent_core_restriction (tenant, placed_by);
create index ent_core_restriction_lifted_by on ent_core_restriction (tenant, lifted_by);

-- The restrictions that stand, one row a category: what every read looks up.
create table ent_core_restricted (
  tenant int not null,
  person_id uuid not null,
  category varchar(20) not null,
  restriction_id uuid not null,
  primary key (tenant, person_id, category, restriction_id),
  constraint ent_core_restricted_by foreign key (tenant, restriction_id) references ent_core_restriction (tenant, id)
);
create index ent_core_restricted_of on ent_core_restricted (tenant, restriction_id);

-- What a school answers for under data protection, and who does: a person or an organisation.
create table ent_core_responsibility (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  school_id uuid not null,
  organisation_id uuid,
  person_id uuid,
  role varchar(20) not null,
  title varchar(200) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_responsibility_school foreign key (tenant, school_id) references ent_core_school (tenant, id),
  constraint ent_core_responsibility_organisation foreign key (tenant, organisation_id) references ent_core_organisation (tenant, id),
  constraint ent_core_responsibility_person foreign key (tenant, person_id) references ent_core_person (tenant, id)
);
create index ent_core_responsibility_by_school on ent_core_responsibility (tenant, school_id);
create index ent_core_responsibility_by_organisation on ent_core_responsibility (tenant, organisation_id);
create index ent_core_responsibility_by_person on ent_core_responsibility (tenant, person_id);

create table ent_core_agent (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  organisation_id uuid not null,
  person_id uuid not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_agent_organisation foreign key (tenant, organisation_id) references ent_core_organisation (tenant, id),
  constraint ent_core_agent_person foreign key (tenant, person_id) references ent_core_person (tenant, id)
);
create index ent_core_agent_by_organisation on ent_core_agent (tenant, organisation_id);
create index ent_core_agent_by_person on ent_core_agent (tenant, person_id);

create table ent_core_convention (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  organisation_id uuid not null,
  school_id uuid not null,
  name varchar(200) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_convention_organisation foreign key (tenant, organisation_id) references ent_core_organisation (tenant, id),
  constraint ent_core_convention_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_convention_by_organisation on ent_core_convention (tenant, organisation_id);
create index ent_core_convention_by_school on ent_core_convention (tenant, school_id);

create table ent_core_activity (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  convention_id uuid not null,
  name varchar(200) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_activity_convention foreign key (tenant, convention_id) references ent_core_convention (tenant, id)
);
create index ent_core_activity_by_convention on ent_core_activity (tenant, convention_id);

-- Who takes part in an activity: role PUPIL, or AGENT for those who run it.
create table ent_core_activity_member (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  activity_id uuid not null,
  person_id uuid not null,
  role varchar(10) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_activity_member_activity foreign key (tenant, activity_id) references ent_core_activity (tenant, id),
  constraint ent_core_activity_member_person foreign key (tenant, person_id) references ent_core_person (tenant, id)
);
create index ent_core_activity_member_by_activity on ent_core_activity_member (tenant, activity_id);
create index ent_core_activity_member_by_person on ent_core_activity_member (tenant, person_id);

-- Kind MANUAL, FUNCTIONAL, SENSITIVE (detail: the need) or BY_RULE (detail: the rule, and no member rows).
create table ent_core_group (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  school_id uuid not null,
  name varchar(100) not null,
  kind varchar(20) not null,
  detail varchar(40),
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_group_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_group_by_school on ent_core_group (tenant, school_id);

create table ent_core_group_member (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  group_id uuid not null,
  person_id uuid not null,
  role varchar(10) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_group_member_group foreign key (tenant, group_id) references ent_core_group (tenant, id),
  constraint ent_core_group_member_person foreign key (tenant, person_id) references ent_core_person (tenant, id)
);
create index ent_core_group_member_by_group on ent_core_group_member (tenant, group_id);
create index ent_core_group_member_by_person on ent_core_group_member (tenant, person_id);

-- What was put on record before a school goes live, for a period; ended, never changed. A convention bounds what it proves.
create table ent_core_launch_record (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  requirement varchar(40) not null,
  proof_kind varchar(20) not null,
  proof varchar(1000) not null,
  convention_id uuid,
  first_day date not null,
  last_day date,
  recorded_at bigint not null,
  recorded_by uuid,
  ended_at bigint,
  ended_by uuid,
  primary key (tenant, id),
  constraint ent_core_launch_record_school foreign key (tenant, school_id) references ent_core_school (tenant, id),
  constraint ent_core_launch_record_convention foreign key (tenant, convention_id) references ent_core_convention (tenant, id)
);
create index ent_core_launch_record_of on ent_core_launch_record (tenant, school_id);
create index ent_core_launch_record_by on ent_core_launch_record (tenant, convention_id);
create index ent_core_launch_record_recorded_by on ent_core_launch_record (tenant, recorded_by);
create index ent_core_launch_record_ended_by on ent_core_launch_record (tenant, ended_by);

-- By what a school is live: kind COMPLETE, or PILOT with a reason and an end. It begins when it is made.
create table ent_core_launch (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  kind varchar(20) not null,
  reason varchar(200),
  opens_at bigint not null,
  closes_at bigint,
  launched_by uuid,
  ended_at bigint,
  ended_by uuid,
  end_reason varchar(200),
  primary key (tenant, id),
  constraint ent_core_launch_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_launch_of on ent_core_launch (tenant, school_id);
create index ent_core_launch_launched_by on ent_core_launch (tenant, launched_by);
create index ent_core_launch_ended_by on ent_core_launch (tenant, ended_by);

-- Which weeks of a school were counted, and the figures of five people at least; fewer are never written.
create table ent_core_usage_week (
  tenant int not null,
  school_id uuid not null,
  monday date not null,
  counted_at bigint not null,
  primary key (tenant, school_id, monday),
  constraint ent_core_usage_week_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);

create table ent_core_usage (
  tenant int not null,
  school_id uuid not null,
  monday date not null,
  profile varchar(20) not null,
  measure varchar(30) not null,
  people bigint not null,
  times bigint not null,
  primary key (tenant, school_id, monday, profile, measure),
  constraint ent_core_usage_counted foreign key (tenant, school_id, monday) references ent_core_usage_week (tenant, school_id, monday)
);

create table ent_core_enrolment (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  person_id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  level varchar(10) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_enrolment_person foreign key (tenant, person_id) references ent_core_person (tenant, id),
  constraint ent_core_enrolment_school foreign key (tenant, school_id) references ent_core_school (tenant, id),
  constraint ent_core_enrolment_class foreign key (tenant, class_id) references ent_core_class (tenant, id)
);
create index ent_core_enrolment_of on ent_core_enrolment (tenant, person_id);
create index ent_core_enrolment_in on ent_core_enrolment (tenant, class_id);
create index ent_core_enrolment_at on ent_core_enrolment (tenant, school_id);

create table ent_core_assignment (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  person_id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  subject varchar(60),
  head_teacher boolean,
  replaces_id uuid,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_assignment_person foreign key (tenant, person_id) references ent_core_person (tenant, id),
  constraint ent_core_assignment_school foreign key (tenant, school_id) references ent_core_school (tenant, id),
  constraint ent_core_assignment_class foreign key (tenant, class_id) references ent_core_class (tenant, id)
);
create index ent_core_assignment_of on ent_core_assignment (tenant, person_id);
create index ent_core_assignment_in on ent_core_assignment (tenant, class_id);
create index ent_core_assignment_at on ent_core_assignment (tenant, school_id);

create table ent_core_function (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  person_id uuid not null,
  school_id uuid not null,
  profile varchar(10) not null,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  primary key (tenant, id),
  constraint ent_core_function_person foreign key (tenant, person_id) references ent_core_person (tenant, id),
  constraint ent_core_function_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_function_of on ent_core_function (tenant, person_id);
create index ent_core_function_at on ent_core_function (tenant, school_id);

-- A pass lets a substitute whom no system knows work with one class for one day. Of its code the selector is kept, which
-- finds it, and a keyed hash of the whole.
create table ent_core_substitute_pass (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  pass_day date not null,
  ends_at bigint not null,
  expected_id uuid,
  selector varchar(10) not null,
  code_hash varchar(43) not null,
  key_id varchar(200) not null,
  tries int not null,
  given_by uuid,
  given_at bigint not null,
  substitute_id uuid,
  function_id uuid,
  assignment_id uuid,
  activated_at bigint,
  revoked_at bigint,
  revoked_by uuid,
  primary key (tenant, id),
  constraint ent_core_substitute_pass_school foreign key (tenant, school_id) references ent_core_school (tenant, id),
  constraint ent_core_substitute_pass_class foreign key (tenant, class_id) references ent_core_class (tenant, id),
  constraint ent_core_substitute_pass_expected foreign key (tenant, expected_id) references ent_core_person (tenant, id),
  constraint ent_core_substitute_pass_substitute foreign key (tenant, substitute_id) references ent_core_person (tenant, id)
);
create index ent_core_substitute_pass_by on ent_core_substitute_pass (tenant, selector);
create index ent_core_substitute_pass_at on ent_core_substitute_pass (tenant, school_id, pass_day, id);
create index ent_core_substitute_pass_for on ent_core_substitute_pass (tenant, class_id);
create index ent_core_substitute_pass_expects on ent_core_substitute_pass (tenant, expected_id);
create index ent_core_substitute_pass_of on ent_core_substitute_pass (tenant, substitute_id);
create index ent_core_substitute_pass_given_by on ent_core_substitute_pass (tenant, given_by);
create index ent_core_substitute_pass_revoked_by on ent_core_substitute_pass (tenant, revoked_by);

-- A link is never changed: another begins. One that was corrected on its first day ends on the eve of it.
create table ent_core_guardianship (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  guardian_id uuid not null,
  child_id uuid not null,
  state varchar(20) not null,
  listed varchar(400) not null default '',
  place_withheld boolean not null default false,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  document_kind varchar(20),
  document_reference varchar(100),
  document_day date,
  entered_by uuid,
  entered_at bigint,
  primary key (tenant, id),
  constraint ent_core_guardianship_guardian foreign key (tenant, guardian_id) references ent_core_person (tenant, id),
  constraint ent_core_guardianship_child foreign key (tenant, child_id) references ent_core_person (tenant, id)
);
create index ent_core_guardianship_of on ent_core_guardianship (tenant, guardian_id);
create index ent_core_guardianship_for on ent_core_guardianship (tenant, child_id);
create index ent_core_guardianship_entered_by on ent_core_guardianship (tenant, entered_by);

-- What an organisation is to a child: as ent_core_guardianship has it for a person. A table of its own, because whoever
-- reads the other expects people there; no import writes here.
create table ent_core_custody (
  tenant int not null,
  id uuid not null,
  version bigint not null,
  organisation_id uuid not null,
  child_id uuid not null,
  state varchar(20) not null,
  listed varchar(400) not null default '',
  place_withheld boolean not null default false,
  first_day date not null,
  last_day date,
  source varchar(40) not null,
  document_kind varchar(20),
  document_reference varchar(100),
  document_day date,
  entered_by uuid,
  entered_at bigint,
  primary key (tenant, id),
  constraint ent_core_custody_organisation foreign key (tenant, organisation_id) references ent_core_organisation (tenant, id),
  constraint ent_core_custody_child foreign key (tenant, child_id) references ent_core_person (tenant, id)
);
create index ent_core_custody_by_organisation on ent_core_custody (tenant, organisation_id);
create index ent_core_custody_for on ent_core_custody (tenant, child_id);
create index ent_core_custody_entered_by on ent_core_custody (tenant, entered_by);

create table ent_core_roster_plan (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  source varchar(40) not null,
  status varchar(10) not null,
  roster_revision bigint not null,
  effective_day date not null,
  made_at bigint not null,
  made_by uuid,
  applied_at bigint,
  applied_by uuid,
  pupil_rows int not null,
  guardian_rows int not null,
  teacher_rows int not null,
  links int not null,
  unread_lines bigint not null,
  forgotten_at bigint,
  brakes varchar(200) not null,
  primary key (tenant, id),
  constraint ent_core_roster_plan_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_roster_plan_forget on ent_core_roster_plan (tenant, made_at, id);
create index ent_core_roster_plan_of on ent_core_roster_plan (tenant, school_id, made_at);
create index ent_core_roster_plan_made_by on ent_core_roster_plan (tenant, made_by);
create index ent_core_roster_plan_applied_by on ent_core_roster_plan (tenant, applied_by);

-- One row for each thing that a plan changes. What a row holds depends on its kind; fact_id is the row made or ended.
create table ent_core_roster_change (
  tenant int not null,
  plan_id uuid not null,
  seq int not null,
  kind varchar(20) not null,
  fact_id uuid not null,
  person_id uuid,
  child_id uuid,
  class_id uuid,
  last_name varchar(100),
  usage_name varchar(100),
  first_name varchar(100),
  birth_date date,
  email varchar(254),
  sort_key varchar(320),
  code varchar(200),
  primary key (tenant, plan_id, kind, fact_id, seq),
  constraint ent_core_roster_change_plan foreign key (tenant, plan_id) references ent_core_roster_plan (tenant, id)
);

-- What a plan could not take, or left out on purpose: a place in a file and a reason, never a value.
create table ent_core_roster_remark (
  tenant int not null,
  plan_id uuid not null,
  seq int not null,
  kind varchar(10) not null,
  file_name varchar(200) not null,
  line_number bigint not null,
  column_number int not null,
  extent varchar(10),
  reason varchar(60) not null,
  details varchar(2000) not null,
  primary key (tenant, plan_id, seq),
  constraint ent_core_roster_remark_plan foreign key (tenant, plan_id) references ent_core_roster_plan (tenant, id)
);

-- The last revision of each person's stream: emitting locks and bumps it, so order of revision is order of commit.
create table ent_core_event_head (
  tenant int not null,
  person_id uuid not null,
  revision bigint not null,
  primary key (tenant, person_id)
);

-- lane_seq is given by the relay, once the event is visible, so that no late commit is ever skipped.
create table ent_core_event (
  tenant int not null,
  id uuid not null,
  lane int not null,
  lane_seq bigint,
  person_id uuid not null,
  revision bigint not null,
  type varchar(60) not null,
  happened_at bigint not null,
  refs varchar(2000) not null,
  primary key (tenant, id),
  constraint ent_core_event_revision unique (tenant, person_id, revision)
);
create index ent_core_event_lane on ent_core_event (tenant, lane, lane_seq);

create table ent_core_event_progress (
  tenant int not null,
  consumer varchar(100) not null,
  lane int not null,
  lane_seq bigint not null,
  lease_owner uuid,
  lease_until bigint not null,
  primary key (tenant, consumer, lane)
);

-- The streams that a consumer could not follow: from which revision on, and when it is tried again.
create table ent_core_event_stall (
  tenant int not null,
  consumer varchar(100) not null,
  person_id uuid not null,
  lane int not null,
  revision bigint not null,
  failures int not null,
  retry_at bigint not null,
  parked boolean not null,
  primary key (tenant, consumer, person_id)
);
create index ent_core_event_stall_due on ent_core_event_stall (tenant, consumer, lane, parked, retry_at);
create index ent_core_event_stall_person_id on ent_core_event_stall (tenant, person_id);

-- The tenant's own roles; permissions are codes with a space between. Retired, never taken away.
create table ent_core_role (
  tenant int not null,
  code varchar(60) not null,
  name varchar(100) not null,
  permissions varchar(4000) not null,
  defined_at bigint not null,
  defined_by uuid,
  retired_at bigint,
  primary key (tenant, code)
);
create index ent_core_role_defined_by on ent_core_role (tenant, defined_by);

-- Rights beside those of relations; ended, never taken away. With a giver's hat it is a delegation, which ends with the giver's right.
create table ent_core_grant (
  tenant int not null,
  id uuid not null,
  person_id uuid not null,
  profile varchar(10) not null,
  school_id uuid not null,
  kind varchar(10) not null,
  code varchar(60) not null,
  scope_kind varchar(20) not null,
  scope_id uuid not null,
  first_day date not null,
  last_day date,
  given_by uuid,
  giver_profile varchar(10),
  giver_school_id uuid,
  given_at bigint not null,
  reason varchar(200) not null,
  ended_at bigint,
  ended_by uuid,
  end_reason varchar(200),
  primary key (tenant, id),
  constraint ent_core_grant_person foreign key (tenant, person_id) references ent_core_person (tenant, id),
  constraint ent_core_grant_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_grant_of on ent_core_grant (tenant, person_id);
create index ent_core_grant_at on ent_core_grant (tenant, school_id, id);
create index ent_core_grant_over on ent_core_grant (tenant, scope_id);
create index ent_core_grant_given_by on ent_core_grant (tenant, given_by);
create index ent_core_grant_ended_by on ent_core_grant (tenant, ended_by);

-- What support of a vendor was let see: asked with a ticket, granted by the school, over at expires_at.
create table ent_core_support_session (
  tenant int not null,
  id uuid not null,
  school_id uuid not null,
  ticket varchar(40) not null,
  agent varchar(40) not null,
  minutes int not null,
  asked_at bigint not null,
  granted_at bigint,
  granted_by uuid,
  expires_at bigint,
  ended_at bigint,
  ended_by uuid,
  primary key (tenant, id),
  constraint ent_core_support_session_school foreign key (tenant, school_id) references ent_core_school (tenant, id)
);
create index ent_core_support_session_of on ent_core_support_session (tenant, school_id);
create index ent_core_support_session_granted_by on ent_core_support_session (tenant, granted_by);
create index ent_core_support_session_ended_by on ent_core_support_session (tenant, ended_by);

-- The one table that is not led by the tenant: it tells which tenants have work, so that idle ones cost nothing.
create table ent_core_due (
  job varchar(60) not null,
  due_at bigint not null,
  tenant_id int not null,
  id uuid not null,
  primary key (job, due_at, tenant_id, id)
);
create index ent_core_due_tenant on ent_core_due (job, tenant_id);

-- Who did what to whom, and who saw whose data; ids and codes, and the reason that a host gave. A row is added, then
-- sealed by a block, and goes with its salt from erasable_from on; nothing else ever changes.
create table ent_core_audit_block (
  tenant int not null,
  block_number bigint not null,
  sealed_count int not null,
  previous_root varchar(43) not null,
  tree_root varchar(43) not null,
  sealed_at bigint not null,
  key_id varchar(200) not null,
  signature varchar(1400) not null,
  leaves varchar(60000) not null,
  primary key (tenant, block_number)
);

create table ent_core_audit (
  tenant int not null,
  id uuid not null,
  happened_at bigint not null,
  action varchar(60) not null,
  outcome varchar(10) not null,
  actor_kind varchar(10) not null,
  actor_id uuid,
  profile varchar(10),
  basis varchar(40),
  subject_id uuid,
  scope_id uuid,
  purpose varchar(60),
  telling varchar(20),
  reason varchar(200),
  salt varchar(22) not null,
  erasable_from date not null,
  block_number bigint,
  block_position int,
  primary key (tenant, id),
  constraint ent_core_audit_place unique (tenant, block_number, block_position),
  constraint ent_core_audit_sealed foreign key (tenant, block_number) references ent_core_audit_block (tenant, block_number)
);
create index ent_core_audit_at on ent_core_audit (tenant, happened_at, id);
create index ent_core_audit_about on ent_core_audit (tenant, subject_id, happened_at, id);
create index ent_core_audit_erasable on ent_core_audit (tenant, erasable_from, id);

-- Up to which block each witness was told.
create table ent_core_audit_witness (
  tenant int not null,
  witness varchar(100) not null,
  block_number bigint not null,
  primary key (tenant, witness)
);
