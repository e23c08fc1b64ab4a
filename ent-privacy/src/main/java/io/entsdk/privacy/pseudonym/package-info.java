/** Names people to services, to each by another name. */
@NullMarked
package io.entsdk.privacy.pseudonym;

import org.jspecify.annotations.NullMarked;
