/** What a vendor proves its own part with; the contract of personal data sources comes here. */
@NullMarked
package io.entsdk.privacy.testkit;

import org.jspecify.annotations.NullMarked;
