package io.entsdk.core.access;

/** Describes a change of rights that somebody thinks of making. */
public sealed interface RightsChange {

  /** Gives a right that stands by itself. */
  record Give(GrantRequest request) implements RightsChange {}

  /** Lets somebody use the asker's own right for a time, as {@link Grants#delegate} does. */
  record Delegate(GrantRequest request) implements RightsChange {}

  /** Ends a grant. */
  record End(GrantId grant) implements RightsChange {}

  /** Defines a role of the tenant's own, or changes what it holds. */
  record Define(Role role) implements RightsChange {}

  /** Retires a role of the tenant's own. */
  record Retire(String code) implements RightsChange {}
}
