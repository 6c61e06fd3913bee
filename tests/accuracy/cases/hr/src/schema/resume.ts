import * as yup from 'yup';

// A candidate's CV in the shape of JSON Resume.
//= @zod/yup
export const resumeSchema = yup.object({
  basics: yup.object({ //= ?
    name: yup.string().required(), //= user.name
    label: yup.string(), //= user.job_title|user.employment
    email: yup.string().email().required(), //= user.contact.email
    url: yup.string().url(), //= user.contact.url
    summary: yup.string(), //= user.content|user.demographic.profile|user.employment
    location: yup.object({ city: yup.string(), region: yup.string() }), //= ? city:user.contact.address.city|user.location region:user.contact.address.state|user.location
    profiles: yup.array().of(yup.object({ network: yup.string(), username: yup.string() })), //= ? network:? username:user.account.username|user.social
  }),
  work: yup.array().of( //= ?
    yup.object({
      company: yup.string(), //= user.employment|user.workplace|user.contact.organization
      position: yup.string(), //= user.job_title|user.employment
      startDate: yup.date(), //= user.employment
      highlights: yup.array().of(yup.string()), //= user.employment
    }),
  ),
  education: yup.array().of( //= ?
    yup.object({
      institution: yup.string(), //= user.education
      studyType: yup.string(), //= user.education
      gpa: yup.number(), //= user.education
    }),
  ),
  references: yup.array().of(yup.object({ name: yup.string(), reference: yup.string() })), //= ? name:user.name reference:?
  rightToWork: yup.boolean(), //= user.government_id.immigration|user.employment
  expectedSalary: yup.number(), //= user.employment.salary
  noticePeriodWeeks: yup.number(), //= user.employment
});

export const vacancySchema = yup.object({
  title: yup.string().required(), //= -
  department: yup.string(), //= -
  description: yup.string(), //= -
  minYearsOfExperience: yup.number(), //= -
  requiredLanguages: yup.array().of(yup.string()), //= -
  hiringTeamName: yup.string(), //= -
  applyUrl: yup.string().url(), //= -
  askForPhone: yup.boolean(), //= -
});
