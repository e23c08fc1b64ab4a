package io.entsdk.core.directory;

/**
 * States that a school keeps a field of people of one profile beyond the default, because an
 * activity of its register needs it.
 *
 * @param activity how the register calls that activity
 */
public record FieldUse(
    SchoolId school, Profile profile, PersonField field, String activity, Period period) {}
