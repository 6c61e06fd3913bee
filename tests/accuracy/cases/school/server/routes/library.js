const Router = require('@koa/router');
const { lend, findBooks } = require('../library');

const router = new Router();

//= @request/koa
router.post('/loans', async (ctx) => {
  const { borrower_name: borrowerName, phone, bookTitle, shelfLabel } = ctx.request.body; //= borrower_name|borrowerName:user.name phone:user.contact.phone_number bookTitle:- shelfLabel:-
  const languages = ctx.acceptsLanguages(); //= ?
  const forwarded = ctx.headers['x-forwarded-for']; //= forwarded|x-forwarded-for:user.device.ip_address@header/koa
  const etag = ctx.headers['if-none-match']; //= etag|if-none-match:-@header/koa
  ctx.body = await lend({ borrowerName, phone, bookTitle, shelfLabel, languages, forwarded, etag }); //= *:?
});

router.get('/books', async (ctx) => {
  const { title, author, language, publisherName } = ctx.query; //= title:- author:? language:- publisherName:-
  ctx.body = await findBooks({ title, author, language, publisherName }); //= *:?
});

module.exports = router;
