package io.entsdk.privacy.retention;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;

/**
 * Is the end of a school's own version of a rule, as a controller means to adopt it: from then on
 * that of all schools holds again, or else what is given in code.
 *
 * @param from the first day on which the own version does not hold any more
 * @param because 1 to 1,000 characters, without names of people
 */
public record RuleEnd(SchoolId school, String key, LocalDate from, String because) {}
