package io.entsdk.core.personal;

/** Bounds an agreement: as what somebody is shown, and to whom. */
public record ConsentScope(ConsentMedium medium, ConsentAudience audience) {

  /** Tell whether whoever agrees to this agrees to {@code other}: the same, to no more people. */
  public boolean covers(ConsentScope other) {
    return medium == other.medium && audience.compareTo(other.audience) >= 0;
  }
}
