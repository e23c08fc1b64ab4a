package io.entsdk.core.personal;

import io.entsdk.core.directory.PersonId;

/**
 * Is a person as one column of one table names them: the pupil of a card, the author of a message.
 *
 * <p>The same person may stand in several columns, and something else becomes of each.
 */
public record SubjectLink(PersonId subject, String table, String column) {}
