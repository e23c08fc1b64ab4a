package io.entsdk.privacy.consent;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;

/**
 * Says whose agreement an image of a child is to take in a school, as its controller chooses.
 *
 * @param rule {@link ConsentRule#EVERY_HOLDER} or {@link ConsentRule#ONE_HOLDER}
 * @param from the first day on which it holds, for what is asked from then on
 * @param because 1 to 1,000 characters, without names of people
 */
public record ImageChoice(SchoolId school, ConsentRule rule, LocalDate from, String because) {}
