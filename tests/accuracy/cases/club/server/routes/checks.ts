import { celebrate, Joi, Segments } from 'celebrate';

//= @zod/celebrate
export const updateAccountValidator = celebrate({
  [Segments.BODY]: Joi.object().keys({
    email: Joi.string().trim().email().lowercase(), //= user.contact.email
    guardianEmails: Joi.array().items(Joi.string().email()), //= user.contact.email
    hasNewsletter: Joi.boolean(), //= -
    teamName: Joi.string().max(40), //= -
  }),
  [Segments.HEADERS]: Joi.object({
    'user-agent': Joi.string(), //= user.device.user_agent
    'content-type': Joi.string(), //= -
  }).unknown(),
});

export const validateSignupBody = celebrate({
  [Segments.BODY]: Joi.object({
    username: Joi.string().alphanum(), //= user.account.username
    phone: Joi.alternatives().try(Joi.string(), Joi.number()), //= user.contact.phone_number
    pageSize: Joi.number(), //= -
    sortBy: Joi.string(), //= -
  }),
});
