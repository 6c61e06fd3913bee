import { Field, Form, Formik } from 'formik';
import * as Yup from 'yup';

//= @zod/yup
const schema = Yup.object().shape({
  legal_first_name: Yup.string().required(), //= user.name.first
  personal_email: Yup.string().email(), //= user.contact.email
  ethnicity: Yup.string(), //= user.demographic.race_ethnicity
  bank_account: Yup.string(), //= user.financial.bank_account
});

//= @form/formik
export function PersonalDataForm({ employee, onSave, title }) { //= employee:?@param onSave:-@param title:-@param
  return (
    <Formik
      initialValues={{
        legal_first_name: employee.legal_first_name, //= user.name.first
        personal_email: employee.personal_email, //= user.contact.email
        ethnicity: '', //= user.demographic.race_ethnicity
        bank_account: '', //= user.financial.bank_account
        step_name: 'personal', //= -
        show_hints: true, //= -
      }}
      validationSchema={schema}
      onSubmit={onSave}
    >
      <Form>
        <h2>{title}</h2>
        <Field name="legal_first_name" /> {/*= legal_first_name:? */}
        <Field name="personal_email" type="email" /> {/*= personal_email:? */}
        <Field name="ethnicity" as="select" /> {/*= ethnicity:? */}
        <Field name="spouse_name" /> {/*= spouse_name:user.relationships|user.name */}
        <Field name="home_address" as="textarea" /> {/*= home_address:user.contact.address */}
        <Field name="template_name" type="hidden" /> {/*= template_name:- */}
        <Field name="print_language" as="select" /> {/*= print_language:- */}
        <Field name="show_hints" type="checkbox" /> {/*= show_hints:- */}
      </Form>
    </Formik>
  );
}
