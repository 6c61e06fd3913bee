--= @other/sql
CREATE TABLE hits
(
    visitor_id   UUID, --= user.unique_id|user.device
    session_id   UUID, --= user.device.cookie_id|user.unique_id|user.device
    ip_address   IPv6, --= user.device.ip_address
    user_agent   String, --= user.device.user_agent
    city         LowCardinality(String), --= user.location
    page_path    String, --= user.behavior
    search_term  String, --= user.behavior.search_history
    event_name   String, --= -
    received_at  DateTime --= ?
) ENGINE = MergeTree ORDER BY received_at;

CREATE TABLE sites
(
    name         String, --= -
    domain       String, --= -
    timezone     String, --= -
    language     String, --= -
    owner_email  String --= user.contact.email
) ENGINE = MergeTree ORDER BY name;

CREATE TABLE daily_totals
(
    site_name       String, --= -
    country         String, --= -
    browser         String, --= -
    unique_visitors UInt32, --= -
    page_views      UInt32 --= -
) ENGINE = SummingMergeTree ORDER BY site_name;
