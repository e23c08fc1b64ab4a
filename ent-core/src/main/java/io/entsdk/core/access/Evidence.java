package io.entsdk.core.access;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import java.util.UUID;

/**
 * Points at a dated fact that a decision rests on, by ids alone: whoever may read the names looks
 * them up.
 *
 * @param fact the id of the assignment, function, guardianship, enrolment, grant or attachment
 * @param holder whose fact it is
 * @param about the school, class, organisation or person that the fact ties its holder to
 */
public record Evidence(UUID fact, PersonId holder, Scope about, Period period) {}
