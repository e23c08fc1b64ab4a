package io.entsdk.core.personal;

import java.util.Optional;

/**
 * Leads from a row to the one that it is part of, and on to a person to whom that one is tied.
 *
 * @param up what refers to the row of the other table of the part
 * @param tie which of the other table's ties is meant, by its name; empty for the first
 */
public record SubjectPath(ParentLink up, Optional<String> tie) {}
