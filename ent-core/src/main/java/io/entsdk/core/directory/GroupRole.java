package io.entsdk.core.directory;

/** Says what somebody is in a group. */
public enum GroupRole {
  /** Belongs to it. */
  MEMBER,
  /** Runs it: a member of staff, who sees it even where it is sensitive. */
  KEEPER
}
