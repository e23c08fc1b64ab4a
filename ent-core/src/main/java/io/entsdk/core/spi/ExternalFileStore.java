package io.entsdk.core.spi;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Is an {@link ExternalStore} that hands out what it keeps, for the copy that people are owed (GDPR
 * Art. 15). Both methods are called outside any transaction, on a thread of their own, which is
 * interrupted when it takes too long.
 */
public interface ExternalFileStore extends ExternalStore {

  /**
   * Return the files about {@code person}, in an order that stays. Asked again right before one of
   * them is opened: what is not named then is not in the copy.
   */
  List<StoredFile> files(TenantId tenant, PersonId person) throws IOException;

  /**
   * Open a file that was named, to be closed by the caller; empty if it is gone, or was never
   * named.
   */
  Optional<InputStream> open(TenantId tenant, String ref) throws IOException;
}
