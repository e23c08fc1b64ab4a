package io.entsdk.core.personal;

import io.entsdk.core.directory.PersonId;

/**
 * Is a person as one tie of one table names them: the pupil of a card, the author of a message.
 *
 * <p>The same person may be named by several ties, and something else becomes of each.
 *
 * @param column the name of the tie: the column with the id or, where rows are part of others, what
 *     {@link SubjectTie#name} says
 */
public record SubjectLink(PersonId subject, String table, String column) {}
