package io.entsdk.core.spi;

import io.entsdk.core.Tenant;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.RecordKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is a {@link PersonalDataSource} that hands out the files that belong to its rows. */
public interface PersonalFileSource extends PersonalDataSource {

  /**
   * Return the files of the rows with {@code keys} that the person of the link may have, in the
   * order in which they stand there; a row without any may be left out. Called in the transaction
   * of the copy, for rows that the copy holds, and again right before one of them is opened: what
   * is not named then is not in the copy.
   */
  Map<RecordKey, List<PersonalFile>> filesOf(Tenant tenant, PersonalUnit unit, NonEmptyKeys keys);

  /**
   * Open a file that was named, to be closed by the caller; empty if it is gone. Called outside any
   * transaction, on a thread of its own, which is interrupted when it takes too long. A ref that
   * was never named is one that is gone.
   */
  Optional<InputStream> open(Tenant tenant, String ref) throws IOException;
}
