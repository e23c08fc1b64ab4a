package io.entsdk.core.personal;

import java.util.Optional;

/**
 * Ties the rows of a table to a person: by a column of their own with the id, or by the row that
 * they are part of.
 *
 * @param name what the table calls it: the column itself or, of a way, its first column, with the
 *     tie at its other end where that is not the first one
 * @param keeping what becomes of the row when that person is erased, by which rule
 * @param path the way to the person; empty where the column holds the id
 */
public record SubjectTie(String name, Keeping keeping, Optional<SubjectPath> path) {

  public ErasureMethod erasure() {
    return keeping.erasure();
  }
}
