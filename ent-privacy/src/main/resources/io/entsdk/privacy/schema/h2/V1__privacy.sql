-- ent-privacy 1: decides from what others keep, and keeps nothing of its own yet.

create view ent_privacy_version as select 1 as version;
