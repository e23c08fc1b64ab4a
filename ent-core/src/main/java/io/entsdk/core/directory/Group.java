package io.entsdk.core.directory;

/** Describes a group of people of one school, for a period. */
public record Group(GroupId id, SchoolId school, String name, GroupKind kind, Period period) {

  public boolean isSensitive() {
    return kind instanceof GroupKind.Sensitive;
  }
}
