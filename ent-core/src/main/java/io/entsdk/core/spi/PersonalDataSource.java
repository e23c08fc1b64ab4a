package io.entsdk.core.spi;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Declares what a module or a vendor's part keeps about people, so that inventory, retention and
 * erasure know of it.
 *
 * <p>Every column of every table of the part is declared, personal or not. The contract kit
 * compares the declaration with the live schema and fails on a column that nobody declared.
 */
public interface PersonalDataSource {

  /** Return the stable, unique key of this source, such as {@code vendor-notebook}. */
  String id();

  /** Return every table of this part, each with all its columns; the same answer at every call. */
  List<TableDescription> describe();
}
