--= @other/sql
CREATE TABLE account_holders (
  id            BIGSERIAL PRIMARY KEY, --= ?
  full_name     TEXT NOT NULL, --= user.name
  maiden_name   TEXT, --= user.name
  date_of_birth DATE NOT NULL, --= user.demographic.date_of_birth
  tax_id        VARCHAR(20), --= user.government_id.tax_id
  passport_no   VARCHAR(12), --= user.government_id.passport_number
  occupation    TEXT, --= user.job_title|user.employment
  annual_income NUMERIC(12, 2), --= user.employment.salary|user.financial
  email         CITEXT UNIQUE, --= user.contact.email
  pin_hash      TEXT NOT NULL, --= user.authorization
  created_at    TIMESTAMPTZ DEFAULT now() --= ?
);

CREATE TABLE accounts (
  iban        CHAR(34) PRIMARY KEY, --= user.financial.bank_account
  holder_id   BIGINT REFERENCES account_holders (id), --= ?
  balance     NUMERIC(14, 2) NOT NULL, --= user.financial
  nickname    TEXT, --= ?
  product     TEXT NOT NULL, --= -
  branch_code CHAR(6) --= ?
);

CREATE TABLE sign_ins (
  holder_id  BIGINT REFERENCES account_holders (id), --= ?
  ip_addr    INET NOT NULL, --= user.device.ip_address
  user_agent TEXT, --= user.device.user_agent
  at         TIMESTAMPTZ --= ?
);

CREATE TABLE branches (
  code       CHAR(6) PRIMARY KEY, --= -
  name       TEXT NOT NULL, --= -
  street     TEXT, --= -
  city       TEXT, --= -
  phone      TEXT, --= -
  open_hours TEXT --= -
);

CREATE TABLE fee_schedules (
  name          TEXT, --= -
  description   TEXT, --= -
  country       CHAR(2), --= -
  max_age_days  INTEGER, --= -
  mail_template TEXT --= -
);
