package io.entsdk.core.personal;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;

/**
 * Asks whether somebody has agreed to a purpose.
 *
 * @param subject whom the data are about, such as the child on a photograph
 * @param scope as what the subject would be shown, and to whom
 * @param day a calendar day of the subject's school
 */
public record ConsentQuestion(
    TenantId tenant, PersonId subject, Purpose purpose, ConsentScope scope, LocalDate day) {}
