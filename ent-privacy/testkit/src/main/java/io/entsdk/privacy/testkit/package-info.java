/** The contracts by which a vendor proves its own part, and a host its journal of erasures. */
@NullMarked
package io.entsdk.privacy.testkit;

import org.jspecify.annotations.NullMarked;
