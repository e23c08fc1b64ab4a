/** What a host or a vendor may implement in place of what ent-auth brings. */
@NullMarked
package io.entsdk.auth.spi;

import org.jspecify.annotations.NullMarked;
