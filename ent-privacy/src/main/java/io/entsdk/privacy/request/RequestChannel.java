package io.entsdk.privacy.request;

/** Says by whom a request came. */
public enum RequestChannel {
  /** The person has asked. */
  SELF,
  /** Somebody with parental authority has asked in the child's name. */
  GUARDIAN,
  /** The school has written down what came on paper, or what it has found itself. */
  SCHOOL
}
