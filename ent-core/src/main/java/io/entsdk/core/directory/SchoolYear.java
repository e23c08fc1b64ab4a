package io.entsdk.core.directory;

/**
 * Names a school year by the calendar year in which it begins; its days are told by the {@link
 * SchoolCalendar} of a school.
 */
public record SchoolYear(int startYear) {

  @Override
  public String toString() {
    return Integer.toString(startYear);
  }
}
