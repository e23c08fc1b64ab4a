package io.entsdk.core.personal;

/** Says who may see it, from the fewest to everybody; each includes those before it. */
public enum ConsentAudience {
  CLASS,
  SCHOOL,
  /** Whoever has an account of the ENT. */
  ENT,
  /** Everybody: the open web, a newspaper. */
  WEB
}
