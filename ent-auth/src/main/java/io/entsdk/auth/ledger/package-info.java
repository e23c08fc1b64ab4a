/** What each way in is worth against whom, as data and as a document. */
@NullMarked
package io.entsdk.auth.ledger;

import org.jspecify.annotations.NullMarked;
